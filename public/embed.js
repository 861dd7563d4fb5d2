// The host page's side of an embedded plan explorer: gives each frame the height of what is in it, tells the page
// what its reader looks at, and makes frames of <plan-explorer> elements. docs/embedding.md has the whole contract.
//
// The page needs nothing but this file, in whatever order it and the frames come. Plain ES5, no dependencies, and
// styles only as properties, so that it works under the strictest content security policy. However it is loaded, be it
// joined into another file, it never throws.
(function () {
  "use strict";

  // Where pages are put together on a server, there is none.
  if (typeof document === "undefined") {
    return;
  }

  var VERSION = 1;
  var HIGHEST = 50000;
  // How high a frame is until it is told better.
  var FIRST_HEIGHT = 700;
  // What screen readers call a frame that was given no title.
  var TITLE = "Plan på kart";
  var NAME = "plan-explorer";
  // What an explorer's address has after its folder. Other pages from there are none of ours.
  var PAGE = /^((embed|index)(\.html)?)?([?#]|$)/;
  // What says which view to show; the explorer goes there without loading anew.
  var PLACE = ["view", "region", "municipality", "part", "focus-area", "with", "year", "q"];
  var LOOK = ["lang", "theme", "theme-file", "parts", "municipalities", "background", "plan", "boundaries"];
  var SET_UP = ["height", "loading", "sandbox", "src"];
  // How long a page keeps its width until the frames are asked anew, in milliseconds.
  var REST = 200;

  // The folder that this file came from, if it came under its own name. A module has no current script, but the browser
  // can say where it is.
  var script = document.currentScript;
  var folder = /https?:[^\s()?#]*\/(?=embed\.js([?#:]|$))/.exec(script ? script.src : new Error().stack);
  folder = folder && folder[0];

  // The page may have an element with this id, which is then a global too.
  var earlier = window.planExplorer;
  if (earlier && earlier.from) {
    earlier.from(folder);
    return;
  }

  // Where explorers are. A second copy of this file from another server only adds its own folder.
  var folders = [];
  // Frames in shadow trees, which the document does not list.
  var made = [];
  var states = new WeakMap();
  var rest;

  // What is known of a frame: whether it has been loaded before (`loaded`), and has said since that it is ready (`met`),
  // what it is to be told then (`waiting`), which server has spoken for which of its addresses (`origin`, `src`), and how
  // it is displayed when it is not being kept from paper (`display`).
  function of(frame) {
    var state = states.get(frame) || {};
    states.set(frame, state);
    return state;
  }

  // Servers send on from http to https.
  function withoutScheme(address) {
    return address.replace(/^\w+:/, "");
  }

  // Frames are looked up each time, so that nothing has to watch the page for new ones.
  function frames() {
    return made.concat([].slice.call(document.getElementsByTagName("iframe"))).filter(function (frame) {
      return (
        frame.hasAttribute("data-" + NAME) ||
        folders.some(function (folder) {
          var address = withoutScheme(frame.src).split(withoutScheme(folder));
          return !address.shift() && PAGE.test(address.join());
        })
      );
    });
  }

  // Whether the frame's address has a parameter with one of some values, which may be a pattern.
  function parameter(frame, name, values) {
    return RegExp("[?&]" + name + "=(" + values + ")(&|$)").exec(frame.src.split("#")[0]);
  }

  function isFixed(frame) {
    return parameter(frame, "height", "fixed");
  }

  // A sandboxed frame has no origin to address, and what is said is no secret.
  function post(frame, type, fields) {
    var message = {};
    for (var name in fields) {
      if (fields[name] != null) {
        message[name] = String(fields[name]);
      }
    }
    message.planExplorer = VERSION;
    message.type = type;
    if (frame.contentWindow) {
      frame.contentWindow.postMessage(message, "*");
    }
  }

  function command(frame, type, fields) {
    post(frame, type, fields);
    if (!of(frame).met) {
      of(frame).waiting = [frame, type, fields];
    }
  }

  function greet(frame) {
    var theme = parameter(frame, "theme", "light|dark");
    if (theme && parameter(frame, "background", "transparent")) {
      // A frame of another colour scheme than its page gets an opaque ground from the browser.
      frame.style.colorScheme = theme[1];
    }
    if (!isFixed(frame)) {
      post(frame, "hello");
    }
  }

  function greetAll() {
    frames().forEach(greet);
  }

  function tell(frame, type, detail) {
    frame.dispatchEvent(new CustomEvent(NAME + ":" + type, { bubbles: true, composed: true, detail: detail }));
  }

  // What stands in an element is shown beside its frame until the explorer speaks: the frame may hold an error.
  function setMet(frame, isMet) {
    of(frame).met = isMet;
    if (made.indexOf(frame) >= 0) {
      frame.nextSibling.style.display = isMet ? "none" : "";
    }
  }

  function onLoad(event) {
    var frame = event.target;
    if (frames().indexOf(frame) >= 0) {
      if (of(frame).src !== frame.src) {
        of(frame).origin = null;
      }
      // What is in a frame for the first time may have said that it is ready before the frame is loaded.
      setMet(frame, !of(frame).loaded && of(frame).met);
      of(frame).loaded = true;
      greet(frame);
    }
  }

  function setHeight(frame, height) {
    if (isFixed(frame) || !Number.isInteger(height) || height < 1 || height > HIGHEST) {
      return;
    }
    var style = getComputedStyle(frame);
    var before = frame.style.height;
    var around = 0;
    // Many pages count what is around a frame's inside as a part of its height.
    if (style.boxSizing === "border-box") {
      ["paddingTop", "paddingBottom", "borderTopWidth", "borderBottomWidth"].forEach(function (name) {
        around += parseFloat(style[name]);
      });
    }
    frame.style.height = height + around + "px";
    if (frame.style.height !== before) {
      tell(frame, "height", { height: height });
    }
  }

  // Anybody may send messages to a page: those count that come from an explorer's own frame.
  function onMessage(event) {
    frames().forEach(function (frame) {
      if (event.source && event.source === frame.contentWindow) {
        hear(frame, event.data, event.origin);
      }
    });
  }

  function hear(frame, message, origin) {
    var state = of(frame);
    if (!message || message.planExplorer !== VERSION) {
      return;
    }
    // An address may lead on to another server. The one that has spoken first is the frame's, and no other.
    if (!state.origin) {
      state.src = frame.src;
      state.origin = origin;
    }
    if (state.origin !== origin) {
      return;
    }
    var type = message.type;
    if (type === "height") {
      setHeight(frame, message.height);
    } else if (type === "select" || (type === "ready" && !state.met)) {
      var detail = {};
      for (var name in message) {
        if (name !== "type" && typeof message[name] === "string") {
          detail[name] = message[name];
        }
      }
      if (type === "ready") {
        // It answers a greeting with the same word: it is greeted back once.
        setMet(frame, true);
        greet(frame);
        if (state.waiting) {
          post.apply(null, state.waiting);
          state.waiting = null;
        }
      }
      tell(frame, type, detail);
    }
  }

  // A frame that nobody has come near is not loaded, and would be an empty place on paper.
  function onPrint(event) {
    frames().forEach(function (frame) {
      var state = of(frame);
      var style = frame.style;
      if (event.type === "afterprint") {
        style.display = "display" in state ? state.display : style.display;
        delete state.display;
      } else if (!state.met && !("display" in state)) {
        state.display = style.display;
        style.display = "none";
      }
    });
  }

  function PlanExplorer() {
    return Reflect.construct(HTMLElement, [], PlanExplorer);
  }

  function defineElement() {
    var element = (PlanExplorer.prototype = Object.create(HTMLElement.prototype));

    PlanExplorer.observedAttributes = PLACE.concat(LOOK, SET_UP, "title");

    element.connectedCallback = function () {
      var source = this.getAttribute("src");
      var sandbox = this.getAttribute("sandbox");
      var height = parseInt(this.getAttribute("height"), 10);
      var given = this.given(PLACE.concat(LOOK));
      var root = this.shadowRoot || this.attachShadow({ mode: "open" });
      var address = { protocol: "" };
      try {
        address = source ? new URL(source, document.baseURI) : new URL("embed.html", folders[0]);
      } catch (ignored) {
        // There is no frame until it is put right.
      }
      this.frame = null;
      if (/^http/.test(address.protocol)) {
        var frame = (this.frame = document.createElement("iframe"));
        for (var name in given) {
          address.searchParams.set(name, given[name]);
        }
        if (height > 0) {
          address.searchParams.set("height", "fixed");
        }
        frame.title = this.title || TITLE;
        frame.width = "100%";
        frame.style.display = "block";
        frame.style.border = 0;
        frame.style.height = (height > 0 ? height : FIRST_HEIGHT) + "px";
        frame.setAttribute("loading", this.getAttribute("loading") || "lazy");
        if (sandbox != null) {
          frame.setAttribute("sandbox", sandbox);
        }
        frame.setAttribute("data-" + NAME, "");
        frame.addEventListener("load", onLoad);
        frame.src = address.href;
        made.push(frame);
        root.appendChild(frame);
      }
      root.appendChild(document.createElement("slot"));
    };

    element.disconnectedCallback = function () {
      var frame = this.frame;
      made = made.filter(function (other) {
        return other !== frame;
      });
      this.shadowRoot.textContent = "";
      // Where there is no frame, nothing has been tried.
      delete this.frame;
    };

    element.attributeChangedCallback = function (name, before, now) {
      var self = this;
      if (!("frame" in self) || before === now) {
        return;
      }
      if (name === "title" && self.frame) {
        self.frame.title = now || TITLE;
        return;
      }
      // Several attributes that change at once are one change.
      if (!self.change) {
        Promise.resolve().then(function () {
          var rebuild = self.change > 1;
          self.change = 0;
          if (rebuild && "frame" in self) {
            self.disconnectedCallback();
            self.connectedCallback();
          } else {
            self.reset();
          }
        });
      }
      self.change = Math.max(self.change || 1, PLACE.indexOf(name) < 0 ? 2 : 1);
    };

    // The attributes among some names that say something.
    element.given = function (names) {
      var given = {};
      for (var at = 0; at < names.length; at++) {
        var value = this.getAttribute(names[at]);
        if (value) {
          given[names[at]] = value;
        }
      }
      return given;
    };

    element.select = function (fields) {
      if (this.frame) {
        command(this.frame, "select", fields);
      }
    };

    // The view that the attributes ask for; they may have changed since the frame was made.
    element.reset = function () {
      var place = this.given(PLACE);
      if (!place.region && !place["focus-area"]) {
        place.view = place.view || "overview";
      }
      this.select(place);
    };

    customElements.define(NAME, PlanExplorer);
  }

  window.planExplorer = {
    select: function (frame, fields) {
      command(frame, "select", fields);
    },
    reset: function (frame) {
      command(frame, "reset");
    },
    from: function (folder) {
      if (folder) {
        folders.push(folder);
      }
      frames().forEach(function (frame) {
        of(frame).loaded = of(frame).loaded || document.readyState === "complete";
        greet(frame);
      });
    },
  };

  addEventListener("message", onMessage);
  // The load events of frames do not bubble, but they can be caught on the way down, also those of later frames.
  document.addEventListener("load", onLoad, true);
  // Browsers do not tell a frame that is out of sight that its width has changed.
  addEventListener("resize", function () {
    clearTimeout(rest);
    rest = setTimeout(greetAll, REST);
  });
  addEventListener("beforeprint", onPrint);
  addEventListener("afterprint", onPrint);
  window.planExplorer.from(folder);
  if (window.customElements && window.Reflect && !customElements.get(NAME)) {
    defineElement();
  }
})();
