// Forms that a passkey fills in: what the authenticator answers is sent like any other field. Pages without script, and
// browsers without passkeys, show what stands beside them instead.
(function () {
  "use strict";

  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }
  document.querySelectorAll("[data-passkey-without]").forEach(function (hint) {
    hint.hidden = true;
  });
  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (!form.dataset.busy) {
        form.dataset.busy = "yes";
        say(form, "");
        ask(form).then(
          function (answer) {
            form.elements.credential.value = JSON.stringify(answer);
            form.submit();
          },
          function (error) {
            delete form.dataset.busy;
            say(form, reasonOf(error));
          }
        );
      }
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-passkey]").forEach(function (form) {
      delete form.dataset.busy;
    });
  });

  async function ask(form) {
    const response = await fetch(form.dataset.challenge, { method: "POST", redirect: "error" });
    if (!response.ok) {
      throw new Error("No challenge: " + response.status);
    }
    const options = await response.json();
    options.challenge = bytes(options.challenge);
    (options.allowCredentials || []).concat(options.excludeCredentials || []).forEach(function (known) {
      known.id = bytes(known.id);
    });
    if (form.dataset.passkey === "make") {
      options.user.id = bytes(options.user.id);
      return made(await navigator.credentials.create({ publicKey: options }));
    }
    return used(await navigator.credentials.get({ publicKey: options }));
  }

  // PublicKeyCredential.toJSON() and its counterparts are missing in browsers of 2024, and in some extensions still.
  function made(credential) {
    return common(credential, {
      attestationObject: text(credential.response.attestationObject),
      clientDataJSON: text(credential.response.clientDataJSON),
    });
  }

  function used(credential) {
    const response = credential.response;
    const answer = {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
    };
    if (response.userHandle && response.userHandle.byteLength > 0) {
      answer.userHandle = text(response.userHandle);
    }
    return common(credential, answer);
  }

  function common(credential, response) {
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: {},
    };
  }

  function bytes(base64url) {
    const plain = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (sign) {
      return sign.charCodeAt(0);
    });
  }

  function text(buffer) {
    const plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  // Names of Web Authentication, 5.1.3 and 5.1.4.
  function reasonOf(error) {
    const reasons = {
      AbortError: "cancelled",
      NotAllowedError: "cancelled",
      InvalidStateError: "known",
      SecurityError: "elsewhere",
      ConstraintError: "unable",
      NotSupportedError: "unable",
    };
    return reasons[error.name] || "failed";
  }

  function say(form, reason) {
    form.querySelectorAll("[data-problem]").forEach(function (problem) {
      problem.hidden = problem.dataset.problem !== reason;
    });
  }
})();
