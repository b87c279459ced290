// The page before a video room: counts down by the clock of the server, and asks it for what is next when that is due.
(function () {
  "use strict";

  var ASK_AGAIN_MS = 3000;

  var news = document.querySelector("[data-room-news]");
  var room = document.getElementById("room");
  var ahead = window.countdown.ahead(Number(room.dataset.now));
  var asked = -ASK_AGAIN_MS;

  function tick() {
    var goal = Number(room.dataset.goal);
    var left = room.querySelector("[data-left]");
    if (!goal || !left) {
      return;
    }
    var moment = ahead + performance.now();
    left.textContent = window.countdown.left(goal - moment);
    if (moment >= goal && performance.now() - asked >= ASK_AGAIN_MS) {
      asked = performance.now();
      room.dispatchEvent(new CustomEvent("due"));
    }
  }

  document.addEventListener("htmx:afterSettle", function () {
    var fresh = document.getElementById("room");
    if (!fresh || fresh === room) {
      return;
    }
    ahead = Number(fresh.dataset.now) - performance.now();
    // Said only when it differs, not with every look.
    if (fresh.dataset.state !== room.dataset.state) {
      news.textContent = fresh.querySelector("[data-state-words]").textContent;
    }
    room = fresh;
    tick();
  });

  tick();
  setInterval(tick, 250);
})();
