// The little that pages gain from script; everything works without it.
(function () {
  "use strict";

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method === "get" || form.matches("[hx-post]")) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // An error summary is read first.
  var summary = document.querySelector(".summary");
  if (summary) {
    summary.focus();
  }

  // A page that follows a run says when it hears nothing from the server any more.
  function hears(event, connected) {
    var live = event.target.closest && event.target.closest("[data-live]");
    if (live) {
      live.classList.toggle("lost", !connected);
      live.querySelector("[data-lost]").hidden = connected;
    }
  }
  document.addEventListener("htmx:sseError", function (event) {
    hears(event, false);
  });
  document.addEventListener("htmx:sseOpen", function (event) {
    hears(event, true);
  });

  // A page that becomes another one by what the server tells is read anew.
  document.addEventListener("sse:changed", function (event) {
    if (event.target.matches("[data-anew]")) {
      location.reload();
    }
  });

  // Half days and their single slots go together.
  document.addEventListener("change", function (event) {
    var box = event.target;
    if (box.name === "halfDays") {
      slotsOf(box.form, box.value).forEach(function (slot) {
        slot.checked = box.checked;
      });
    } else if (box.dataset.half) {
      var half = box.form.querySelector("input[name=halfDays][value='" + box.dataset.half + "']");
      half.checked = slotsOf(box.form, half.value).some(function (slot) {
        return slot.checked;
      });
    }
  });
  function slotsOf(form, half) {
    return Array.from(form.querySelectorAll("input[data-half='" + half + "']"));
  }

  // What is to be typed elsewhere can be copied, where the browser permits it.
  if (navigator.clipboard) {
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value).then(function () {
          button.textContent = button.dataset.copied;
        });
      });
    });
  }

  // One open menu at a time; Esc closes it.
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });
})();
