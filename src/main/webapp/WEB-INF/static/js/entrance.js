// Receiving people with a phone: finding and scanning, also without network. What was noted waits on the phone until
// the server has taken it; the server knows by its moment a mark that comes twice or late.
(function () {
  "use strict";
  var scanner = document.getElementById("scanner");
  if (!scanner) {
    return;
  }
  var texts = scanner.dataset;
  var WAITING = "visavis.entrance." + texts.event;
  var AHEAD = "visavis.clock";
  var MOST = 10;
  var card = part("card");
  var field = document.getElementById("find");
  var shown = "";
  var sending = false;
  scanner.hidden = false;

  function part(name) {
    return scanner.querySelector("[data-" + name + "]");
  }

  // ---- what waits to be sent ----
  function waiting() {
    return JSON.parse(localStorage.getItem(WAITING) || "[]");
  }
  function wait(marks) {
    localStorage.setItem(WAITING, JSON.stringify(marks));
    part("waiting").hidden = marks.length === 0;
    part("count").textContent = marks.length;
  }
  /** The server's clock, as far as it is known: phones are often wrong by minutes. */
  function now() {
    return new Date(Date.now() - Number(localStorage.getItem(AHEAD) || 0)).toISOString();
  }
  function hear(answer) {
    var date = Date.parse(answer.headers.get("Date"));
    if (date) {
      localStorage.setItem(AHEAD, Date.now() - date);
    }
  }
  function tell(text) {
    part("problem").textContent = text;
    part("problem").hidden = text === "";
  }
  function send() {
    var marks = waiting();
    if (sending || marks.length === 0) {
      return;
    }
    sending = true;
    var body = new URLSearchParams();
    marks.slice(0, 200).forEach(function (mark) {
      body.append("mark", mark);
    });
    fetch(texts.marks, {method: "POST", body: body, credentials: "same-origin"}).then(function (answer) {
      var taken = answer.ok && !answer.redirected && (answer.headers.get("Content-Type") || "").startsWith("text/plain");
      if (!taken) {
        tell(answer.redirected || answer.status === 404 ? texts.signIn : texts.refused);
        return false;
      }
      hear(answer);
      tell("");
      var sent = new Set(marks.slice(0, 200));
      wait(waiting().filter(function (mark) {
        return !sent.has(mark);
      }));
      return answer.text().then(function (unknown) {
        unknown.split("\n").forEach(remove);
        return refresh();
      });
    }).catch(function () {
      // No network: what waits is tried again.
    }).then(function (going) {
      sending = false;
      if (going && waiting().length > 0) {
        send();
      }
    });
  }

  // ---- people ----
  function people() {
    return Array.from(scanner.querySelectorAll("[data-people] > li"));
  }
  function find(code) {
    return people().find(function (row) {
      return row.dataset.code === code;
    });
  }
  function remove(code) {
    var row = find(code);
    if (row) {
      row.remove();
    }
  }
  function isHere(row) {
    return row.dataset.here === "yes";
  }
  function paint(row) {
    row.querySelector("[data-is-here]").hidden = !isHere(row);
    row.querySelector("[data-come]").hidden = isHere(row);
    row.querySelector("[data-back]").hidden = !isHere(row);
  }
  /** What waits on this phone is newer than what the page says. */
  function layWaitingOver() {
    waiting().forEach(function (mark) {
      var parts = mark.split(" ");
      var row = find(parts[0]);
      if (row) {
        row.dataset.here = parts[1] === "in" ? "yes" : "no";
      }
    });
    people().forEach(paint);
  }
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  function show() {
    var words = plain(field.value.trim());
    var found = 0;
    people().forEach(function (row) {
      var fits = row.dataset.code === shown
        || words !== "" && (row.dataset.code === words || plain(row.dataset.words).includes(words));
      row.hidden = !fits || found >= MOST;
      if (fits) {
        found++;
      }
    });
    say(words !== "" && found === 0 ? texts.nobody : "", "");
  }
  function say(text, tone) {
    card.textContent = text;
    card.className = "scanner-card" + (tone === "" ? "" : " notice notice-" + tone);
  }
  function mark(row, come) {
    row.dataset.here = come ? "yes" : "no";
    paint(row);
    wait(waiting().concat(row.dataset.code + (come ? " in " : " out ") + now()));
    send();
  }
  function receive(row) {
    var name = row.querySelector("h3").textContent;
    shown = row.dataset.code;
    field.value = "";
    show();
    if (isHere(row)) {
      say(texts.wasHere.replace("…", name), "wait");
    } else {
      mark(row, true);
      say(texts.nowHere.replace("…", name), "good");
      if (navigator.vibrate) {
        navigator.vibrate(80);
      }
    }
  }
  scanner.addEventListener("click", function (event) {
    var row = event.target.closest("li.req");
    if (!row) {
      return;
    }
    if (event.target.closest("[data-come]")) {
      receive(row);
      row.querySelector("[data-back]").focus();
    } else if (event.target.closest("[data-back]")) {
      mark(row, false);
      say(texts.takenBack.replace("…", row.querySelector("h3").textContent), "wait");
      row.querySelector("[data-come]").focus();
    }
  });
  field.addEventListener("input", function () {
    shown = "";
    show();
  });

  // ---- the page, as new as the network permits ----
  function refresh() {
    return fetch(location.pathname, {credentials: "same-origin"}).then(function (answer) {
      if (!answer.ok || answer.redirected) {
        tell(texts.signIn);
        return false;
      }
      hear(answer);
      return answer.text().then(function (page) {
        var fresh = new DOMParser().parseFromString(page, "text/html").getElementById("scanner");
        part("as-of").textContent = fresh.querySelector("[data-as-of]").textContent;
        part("people").replaceChildren.apply(part("people"), Array.from(fresh.querySelectorAll("[data-people] > li")));
        layWaitingOver();
        showAgain();
        return true;
      });
    }).catch(function () {
      return false; // no network: the page stays as it was
    });
  }
  function showAgain() {
    var text = card.textContent;
    var look = card.className;
    show();
    if (text !== "") {
      card.textContent = text;
      card.className = look;
    }
  }

  // ---- the camera ----
  var video = scanner.querySelector("video");
  var stream = null;
  var lastCode = "";
  var canScan = "BarcodeDetector" in window && navigator.mediaDevices;
  part("start").hidden = !canScan;
  part("no-camera").hidden = Boolean(canScan);
  function stop() {
    if (stream) {
      stream.getTracks().forEach(function (track) {
        track.stop();
      });
    }
    stream = null;
    part("view").hidden = true;
    part("stop").hidden = true;
    part("start").hidden = false;
  }
  function look(detector) {
    if (!stream) {
      return;
    }
    detector.detect(video).then(function (codes) {
      if (codes.length > 0) {
        scanned(codes[0].rawValue);
      }
    }).catch(function () {
      // A frame that cannot be read is followed by others.
    }).then(function () {
      setTimeout(look, 200, detector);
    });
  }
  /** One badge that stays before the camera counts once. */
  function scanned(text) {
    if (text === lastCode) {
      return;
    }
    lastCode = text;
    setTimeout(function () {
      lastCode = "";
    }, 3000);
    var found = /\/events\/([^/]+)\/badges\/(\w+)$/.exec(text);
    var row = found && found[1] === texts.event ? find(found[2]) : null;
    if (row) {
      receive(row);
    } else {
      say(texts.unknown, "bad");
    }
  }
  part("start").addEventListener("click", function () {
    navigator.mediaDevices.getUserMedia({video: {facingMode: "environment"}, audio: false}).then(function (opened) {
      stream = opened;
      video.srcObject = opened;
      part("view").hidden = false;
      part("stop").hidden = false;
      part("start").hidden = true;
      part("stop").focus();
      return video.play().then(function () {
        look(new BarcodeDetector({formats: ["qr_code"]}));
      });
    }).catch(function () {
      stop();
      part("start").hidden = true;
      part("no-camera").hidden = false;
    });
  });
  part("stop").addEventListener("click", stop);

  // ---- without network ----
  window.addEventListener("online", send);
  setInterval(function () {
    if (waiting().length > 0) {
      send();
    } else if (document.visibilityState === "visible") {
      refresh();
    }
  }, 15000);
  wait(waiting());
  layWaitingOver();
  show();
  send();
})();
