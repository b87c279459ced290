// The big screen: counts by the clock of the server, turns pages, rings the gong, and goes on without network.
(function () {
  "use strict";

  var PAGE_MS = 12000; // long enough to find one of a dozen tables
  var ONLY_NEXT_MS = 120000; // shortly before the end only the next tables matter
  var FETCH_MS = 20000;
  var LOST_MS = 50000;
  var NEWS_MS = 20000;

  var hall = document.getElementById("hall");
  var root = document.documentElement;
  root.classList.add("live");

  function part(name) {
    return document.querySelector("[data-" + name + "]");
  }

  var left = window.countdown.left;
  var ahead = window.countdown.ahead(Number(document.getElementById("slots").dataset.now));
  function now() {
    return ahead + performance.now();
  }

  var slots = [];
  function read() {
    slots = Array.from(document.querySelectorAll("#slots .slot")).map(function (section) {
      return {
        from: Number(section.dataset.from),
        to: Number(section.dataset.to),
        section: section,
        seats: Array.from(section.querySelectorAll(".seat")),
      };
    });
  }

  function currentAt(moment) {
    return slots
      .filter(function (slot) {
        return slot.from <= moment && moment < slot.to;
      })
      .sort(function (one, other) {
        return one.to - other.to;
      })[0];
  }

  function nextAt(moment) {
    return slots.filter(function (slot) {
      return slot.from > moment;
    })[0];
  }

  // Countdown and clock.
  var clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: hall.dataset.zone,
  });

  function put(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function count(moment, current, next) {
    put(part("clock"), clock.format(moment));
    part("clock").setAttribute("datetime", new Date(moment).toISOString());
    var state = document.getElementById("slots").dataset.over;
    var text = "";
    if (current) {
      state = current.section.dataset.ends;
      text = left(current.to - moment);
    } else if (next) {
      state = next.section.dataset.begins;
      text = left(next.from - moment);
    }
    put(part("state"), state);
    put(part("left"), text);
    part("left").classList.toggle("long", text.length > 5);
    hall.classList.toggle("running", Boolean(current));
    hall.classList.toggle("idle", !current && !next);
  }

  // Pages: as many tables as fit.
  var held = false;
  var shown = "";
  var turnedAt = 0;
  var page = 0;

  function chosen(moment, current, next) {
    var both = [];
    if (current && (!next || current.to - moment > ONLY_NEXT_MS)) {
      both.push(current);
    }
    if (next) {
      both.push(next);
    }
    return both;
  }

  function fits() {
    var paged = getComputedStyle(document.body).overflowY === "hidden";
    if (!paged) {
      return Infinity;
    }
    var seat = document.querySelector(".slot:not([hidden]) .seat:not([hidden])");
    if (!seat) {
      return 1;
    }
    var list = seat.parentNode.getBoundingClientRect().top;
    var foot = document.querySelector(".hall-foot").getBoundingClientRect().top;
    return Math.max(1, Math.floor((foot - list - 8) / seat.getBoundingClientRect().height));
  }

  function unfold(showing) {
    slots.forEach(function (slot) {
      slot.section.hidden = slot !== showing;
      slot.seats.forEach(function (seat) {
        seat.hidden = false;
      });
    });
  }

  function pagesOf(showing) {
    unfold(showing);
    var most = fits();
    var count = Math.max(1, Math.ceil(showing.seats.length / most));
    var pages = [];
    for (var i = 0; i < count; i++) {
      // Of about the same size, so that no last page shows a single table.
      pages.push({
        slot: showing,
        from: Math.floor((showing.seats.length * i) / count),
        to: Math.floor((showing.seats.length * (i + 1)) / count),
        number: i + 1,
        of: count,
      });
    }
    return pages;
  }

  function show(moment, current, next, turned) {
    var showing = chosen(moment, current, next);
    slots.forEach(function (slot) {
      slot.section.classList.toggle("now", slot === current);
      put(slot.section.querySelector("[data-turn]"), slot === current ? hall.dataset.wordNow : hall.dataset.wordNext);
    });
    if (getComputedStyle(document.body).overflowY !== "hidden") {
      slots.forEach(function (slot) {
        slot.section.hidden = showing.indexOf(slot) < 0;
        put(slot.section.querySelector("[data-page]"), "");
      });
      return;
    }
    var pages = [];
    showing.forEach(function (slot) {
      pages = pages.concat(pagesOf(slot));
    });
    if (pages.length === 0) {
      unfold(null);
      return;
    }
    page = page % pages.length;
    var own = pages[page];
    unfold(own.slot);
    own.slot.seats.forEach(function (seat, index) {
      seat.hidden = index < own.from || index >= own.to;
    });
    put(own.slot.section.querySelector("[data-page]"), own.of > 1 ? own.number + " / " + own.of : "");
    own.slot.section.classList.toggle("turned", turned);
  }

  function turn(by) {
    page = Math.max(0, page + by);
    turnedAt = now();
  }

  // The gong: a few partials of a struck plate that die away, made here so that no file has to be fetched.
  var audio = null;
  function strike(pitch, after) {
    [
      [1, 0.5, 4],
      [2, 0.25, 3],
      [2.76, 0.18, 2],
      [5.4, 0.07, 1],
    ].forEach(function (partial) {
      var at = audio.currentTime + after;
      var tone = audio.createOscillator();
      var loudness = audio.createGain();
      tone.frequency.value = pitch * partial[0];
      loudness.gain.setValueAtTime(0, at);
      loudness.gain.linearRampToValueAtTime(partial[1], at + 0.01);
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + partial[2]);
      tone.connect(loudness).connect(audio.destination);
      tone.start(at);
      tone.stop(at + partial[2]);
    });
  }

  function gong(begins) {
    if (!audio) {
      return;
    }
    strike(begins ? 294 : 196, 0);
    if (begins) {
      strike(392, 0.9);
    }
  }

  var sound = part("sound");
  if (window.AudioContext) {
    sound.hidden = false;
    sound.addEventListener("click", function () {
      if (audio) {
        audio.close();
        audio = null;
      } else {
        audio = new AudioContext();
        gong(true); // so that whoever turns it on hears how loud it is
      }
      sound.setAttribute("aria-pressed", String(Boolean(audio)));
      sound.textContent = audio ? sound.dataset.off : sound.dataset.on;
    });
  }

  // What the gong says is said in writing, too.
  var newsUntil = 0;
  function tell(begins, moment) {
    var news = part("news");
    news.textContent = begins ? hall.dataset.wordBegin : hall.dataset.wordEnd;
    news.hidden = false;
    newsUntil = moment + NEWS_MS;
    gong(begins);
  }

  var before = now();
  function ring(moment) {
    var passed = function (edge) {
      return before < edge && edge <= moment;
    };
    // After a sleep of the computer nothing rings late.
    if (moment - before < 5000) {
      if (slots.some(function (slot) { return passed(slot.from); })) {
        tell(true, moment);
      } else if (slots.some(function (slot) { return passed(slot.to); })) {
        tell(false, moment);
      }
    }
    before = moment;
    if (moment > newsUntil) {
      part("news").hidden = true;
    }
  }

  function tick() {
    var moment = now();
    ring(moment);
    var current = currentAt(moment);
    var next = nextAt(moment);
    count(moment, current, next);
    var turned = false;
    if (!held && moment - turnedAt >= PAGE_MS) {
      page++;
      turnedAt = moment;
      turned = true;
    }
    var key = chosen(moment, current, next)
      .map(function (slot) {
        return slot.from + (slot === current ? "now" : "");
      })
      .join();
    if (key !== shown) {
      if (shown !== "") {
        page = 0;
        turnedAt = moment;
      }
      turned = true;
      shown = key;
      show(moment, current, next, false);
    } else if (turned) {
      show(moment, current, next, true);
    }
  }

  // The content comes anew; without network what is there goes on.
  var heard = performance.now();
  var best = Infinity;
  function fetchAnew() {
    var asked = performance.now();
    var address = hall.dataset.slots;
    if (hall.dataset.rehearsal) {
      address += "&at=" + encodeURIComponent(new Date(now()).toISOString());
    }
    fetch(address, { credentials: "same-origin", redirect: "error" })
      .then(function (answer) {
        if (answer.status === 404) {
          location.reload(); // the address was withdrawn
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (text) {
        var came = performance.now();
        var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("slots");
        if (!fresh) {
          return;
        }
        // The quicker the answer, the better is known when it was given.
        if (came - asked <= best * 1.5) {
          best = Math.min(best, came - asked);
          if (!hall.dataset.rehearsal) {
            ahead = Number(fresh.dataset.now) + (came - asked) / 2 - came;
          }
        }
        heard = came;
        document.getElementById("slots").replaceWith(document.adoptNode(fresh));
        read();
        var moment = now();
        show(moment, currentAt(moment), nextAt(moment), false);
      })
      .catch(function () {
        // The next call comes soon; until then the page says so.
      })
      .then(function () {
        part("lost").hidden = performance.now() - heard < LOST_MS;
      });
  }

  // Holding and turning pages by hand.
  var hold = part("hold");
  hold.hidden = false;
  hold.addEventListener("click", function () {
    held = !held;
    hold.setAttribute("aria-pressed", String(held));
    hold.textContent = held ? hold.dataset.off : hold.dataset.on;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      turn(event.key === "ArrowRight" ? 1 : -1);
      var moment = now();
      show(moment, currentAt(moment), nextAt(moment), true);
    }
  });

  var full = part("full");
  if (document.fullscreenEnabled) {
    full.hidden = false;
    full.addEventListener("click", function () {
      if (document.fullscreenElement) {
        document.exitFullscreen();
      } else {
        root.requestFullscreen();
      }
    });
  }

  // A rehearsal goes on in another language where it is.
  document.querySelectorAll("[data-language]").forEach(function (link) {
    link.addEventListener("click", function () {
      if (hall.dataset.rehearsal) {
        link.href = link.href.replace(/&at=.*/, "") + "&at=" + encodeURIComponent(new Date(now()).toISOString());
      }
    });
  });

  // The screen stays lit where the browser lets it.
  function stayLit() {
    if (navigator.wakeLock && document.visibilityState === "visible") {
      navigator.wakeLock.request("screen").catch(function () {
        // Then the settings of the computer decide.
      });
    }
  }
  document.addEventListener("visibilitychange", stayLit);
  stayLit();

  window.addEventListener("resize", function () {
    shown = "";
  });
  read();
  turnedAt = now();
  tick();
  setInterval(tick, 250);
  setInterval(fetchAnew, FETCH_MS);
})();
