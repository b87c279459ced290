// Marks and notes of the participant's own meetings. What is said without network waits on the phone, the newest for each
// form, and is sent once there is one again; the server knows what comes twice.
(function () {
  "use strict";
  var notice = document.getElementById("later");
  if (!notice) {
    return;
  }
  var texts = notice.dataset;
  var WAITING = "visavis.later." + texts.keeper; // whoever else uses this phone sends nothing of it
  var problem = "";
  var saved = "";
  var sending = false;
  var unsent = {}; // notes that are being written while the page is shown anew

  // ---- what waits ----
  function waiting() {
    return JSON.parse(localStorage.getItem(WAITING) || "{}");
  }
  function keep(all) {
    localStorage.setItem(WAITING, JSON.stringify(all));
    paint();
  }
  function put(form, button) {
    var all = waiting();
    var said = {at: Date.now(), refused: ""};
    if (form.dataset.later === "mark") {
      said.mark = button.value;
    } else {
      var before = all[address(form)];
      said.note = form.elements.note.value;
      // A note that still waits is only written on: it was begun with what stood there at first.
      said.begunWith = before ? before.begunWith : form.elements.begunWith.value;
    }
    all[address(form)] = said;
    problem = "";
    saved = "";
    keep(all);
  }
  function address(form) {
    return form.getAttribute("action");
  }
  function forms() {
    return Array.from(document.querySelectorAll("form[data-later]"));
  }

  // ---- the page, with what waits laid over it ----
  function paint() {
    var all = waiting();
    var left = Object.keys(all).length;
    notice.hidden = left === 0 && problem === "";
    notice.firstElementChild.textContent = problem || (left > 0 ? texts.wait.replace("…", left) : "");
    forms().forEach(function (form) {
      var said = all[address(form)];
      tell(form, !said ? (saved === address(form) ? texts.saved : "")
        : said.refused ? texts.refused.replace("…", said.refused) : texts.later);
      if (form.dataset.later === "mark") {
        // The page may have been kept before the meeting began.
        form.hidden = form.hidden && !said && Date.parse(form.dataset.begins) > Date.now();
        show(form, said ? said.mark : form.dataset.mark);
      }
    });
  }
  function tell(form, text) {
    var state = form.querySelector("[data-state]");
    if (state.textContent !== text) {
      state.textContent = text;
    }
    state.hidden = text === "";
  }
  /** Notes that wait, or that somebody was writing when the page was shown anew. */
  function layNotes() {
    var all = waiting();
    forms().forEach(function (form) {
      var words = unsent[address(form)] || all[address(form)] && all[address(form)].note;
      if (form.dataset.later === "note" && words !== undefined) {
        form.elements.note.value = words;
        form.closest("details").open = true;
      }
    });
    unsent = {};
  }
  /** A pressed button takes back what it says; whatever is pressed, a button says all that counts then. */
  function show(form, mark) {
    var met = mark.startsWith("met");
    form.querySelector("[data-usefulness]").hidden = !met;
    form.querySelectorAll("button").forEach(function (button) {
      var says = button.dataset.says;
      var pressed = says === mark || says === "met" && met;
      button.setAttribute("aria-pressed", pressed);
      button.value = !pressed ? says : says.startsWith("met ") ? "met" : "open";
    });
  }

  // ---- sending, one after the other ----
  function send() {
    var all = waiting();
    var next = Object.keys(all).find(function (one) {
      return !all[one].refused;
    });
    if (sending || !next) {
      return;
    }
    sending = true;
    var said = all[next];
    var body = new URLSearchParams();
    if (said.mark !== undefined) {
      body.append("mark", said.mark);
      body.append("ago", Math.max(0, Date.now() - said.at));
    } else {
      body.append("note", said.note);
      body.append("begunWith", said.begunWith);
    }
    fetch(next, {method: "POST", body: body, credentials: "same-origin"}).then(function (answer) {
      var taken = answer.ok && answer.redirected && new URL(answer.url).pathname === location.pathname;
      return answer.text().then(function (page) {
        var read = new DOMParser().parseFromString(page, "text/html");
        if (taken) {
          done(next, said, read);
        } else if (answer.redirected || answer.status === 401) {
          problem = texts.signIn;
        } else if (answer.status < 500 && answer.status !== 409 && answer.status !== 429) {
          refused(next, said, read);
        }
        paint();
        return taken;
      });
    }).catch(function () {
      return false; // no network: what waits is tried again
    }).then(function (going) {
      sending = false;
      if (going) {
        send();
      }
    });
  }
  function done(sent, said, page) {
    var all = waiting();
    problem = "";
    if (all[sent] && all[sent].at === said.at) {
      delete all[sent];
      keep(all);
    }
    forms().forEach(function (form) {
      var fresh = page.querySelector("form[action='" + address(form) + "']");
      if (!fresh) {
        return;
      }
      if (form.dataset.later === "mark") {
        form.dataset.mark = fresh.dataset.mark;
        return;
      }
      var note = form.elements.note;
      var sentOne = address(form) === sent && note.value === said.note;
      if (sentOne || note.value === form.elements.begunWith.value) {
        note.value = fresh.elements.note.value;
      }
      form.elements.begunWith.value = fresh.elements.begunWith.value;
    });
    document.getElementById("to-mark").replaceWith(page.getElementById("to-mark"));
    saved = sent;
  }
  /** What the server will never take stays readable on the phone until it is said anew. */
  function refused(sent, said, page) {
    var all = waiting();
    var head = page.querySelector("h1");
    if (all[sent] && all[sent].at === said.at) {
      all[sent].refused = head ? head.textContent.trim() : "?";
      keep(all);
    }
  }

  // Before other listeners: what is sent here is not sent as a form.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.matches("form[data-later]")) {
      event.preventDefault();
      put(form, event.submitter);
      send();
    }
  }, true);
  document.addEventListener("htmx:beforeSwap", function () {
    forms().forEach(function (form) {
      if (form.dataset.later === "note" && form.elements.note.value !== form.elements.begunWith.value) {
        unsent[address(form)] = form.elements.note.value;
      }
    });
  });
  document.addEventListener("htmx:afterSettle", function () {
    layNotes();
    paint();
  });
  window.addEventListener("online", send);
  setInterval(function () {
    paint();
    send();
  }, 15000);
  layNotes();
  paint();
  send();
})();
