// Counting down by the clock of the server, for pages that stay open.
(function () {
  "use strict";

  function two(number) {
    return (number < 10 ? "0" : "") + number;
  }

  window.countdown = {
    // The clock of a device may be wrong and may be set meanwhile; only the time since the page came is taken from it. Says
    // what to add to performance.now(), given the server's time when it answered with this page.
    ahead: function (now) {
      var answered = performance.getEntriesByType("navigation")[0];
      return now - (answered ? answered.responseStart : 0);
    },

    left: function (ms) {
      var seconds = Math.max(0, Math.ceil(ms / 1000));
      var hours = Math.floor(seconds / 3600);
      var minutes = Math.floor((seconds % 3600) / 60);
      return (hours > 0 ? hours + ":" + two(minutes) : minutes) + ":" + two(seconds % 60);
    },
  };
})();
