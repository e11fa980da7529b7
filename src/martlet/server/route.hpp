#pragma once
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/server/call.hpp>
#include <martlet/server/extension.hpp>
#include <martlet/server/options.hpp>
#include <martlet/server/pre.hpp>
#include <martlet/server/rule.hpp>

namespace martlet {

/// A declared route: what answers, where, and how.
struct Route {
  std::string method;  ///< upper case, or "*"
  std::string path;    ///< with the plugins' prefix
  std::vector<std::string> vhost;
  std::string plugin;  ///< whose route it is; "" for the server's own
  Binding binding;
  std::vector<HandlerInput> expectations;  ///< sources that are checked though the handler takes no parameter of them
  RouteOptions options;
  std::vector<std::vector<PreMethod>> pre;  ///< one group after another; those of a group run at once
  std::vector<RouteRule> rules;
  std::array<std::vector<Extension>, ext_points> ext;
};

/// What `server.get(...)` returns: each call sets one more of the route's options.
class RouteBuilder {
 public:
  explicit RouteBuilder(Route& route) : route_(route) {}

  /// The name by which Server::lookup() finds it; unique.
  RouteBuilder& id(std::string id) { return set(route_.options.id, std::move(id)); }
  /// One sentence, for the table of routes.
  RouteBuilder& description(std::string text) { return set(route_.options.description, std::move(text)); }
  /// Adds it to a group of routes, for documentation.
  RouteBuilder& tag(std::string name);
  /// Only for requests to this host: `api.example.com`. Several calls: to any of them.
  RouteBuilder& vhost(std::string host);

  /// Who may use it: a strategy, and what their credentials must allow: `.auth("token", scope("orders:write"))`.
  RouteBuilder& auth(std::string strategy);
  RouteBuilder& auth(std::string strategy, Access access);
  RouteBuilder& auth(AuthOptions options);
  /// Everybody may use it, whatever the server's default is.
  RouteBuilder& without_auth();

  /// All of how input is validated, at once.
  RouteBuilder& validate(ValidateOptions options) { return set(route_.options.validate, std::move(options)); }
  /// Errors say only which source is invalid, as hapi's do.
  RouteBuilder& terse(bool on = true) { return set(route_.options.validate.terse, on); }
  /// Errors tell everything that is wrong, not only the first thing.
  RouteBuilder& all_errors() { return set(route_.options.validate.abort_early, false); }
  /// JSON bodies are converted as text sources always are.
  RouteBuilder& convert(bool on = true) { return set(route_.options.validate.convert, on); }
  /// What happens with keys that no schema has, over what the schemas say.
  RouteBuilder& unknown_keys(Unknown what) { return set(route_.options.validate.unknown, what); }
  /// What happens with input that fails its schema; without `refuse` the handler takes Request& alone.
  RouteBuilder& on_invalid(OnInvalid what) { return set(route_.options.validate.on_invalid, what); }
  /// Decides over input that fails its schema, instead of a 400. May throw, as a handler may.
  RouteBuilder& fail_action(std::function<Step(Request&, const Boom&)> decide) {
    return set(route_.options.validate.fail_action, std::move(decide));
  }
  /// Checks a source that the handler takes no parameter of.
  template <class T>
  RouteBuilder& expects(From source);
  /// Nothing may come from this source.
  RouteBuilder& refuses(From source);

  /// How its cookies are read.
  RouteBuilder& state(StateOptions options) { return set(route_.options.state, std::move(options)); }
  /// How its body is read: limits, media types, time.
  RouteBuilder& payload(PayloadOptions options) { return set(route_.options.payload, std::move(options)); }
  /// Scripts of other origins may use it: of any, or of those in `options`.
  RouteBuilder& cors(CorsOptions options = {}) { return set(route_.options.cors, std::move(options)); }
  /// Its cache-control header.
  RouteBuilder& cache(CacheOptions options) { return set(route_.options.cache, std::move(options)); }
  /// Adds headers that tell browsers to be careful.
  RouteBuilder& security(SecurityOptions options = {}) { return set(route_.options.security, std::move(options)); }
  /// Are answers compressed where the client takes it? They are unless this says no.
  RouteBuilder& compression(bool on) { return set(route_.options.compression, on); }
  /// What its answers must look like.
  RouteBuilder& response(ResponseOptions options) { return set(route_.options.response, std::move(options)); }
  /// How its JSON is written.
  RouteBuilder& json(JsonOptions options) { return set(route_.options.json, std::move(options)); }
  /// From routing to the handler's end; beyond it: 503. A coroutine is cancelled; a plain handler runs on, and its result is dropped.
  RouteBuilder& server_timeout(std::chrono::milliseconds time) { return set(route_.options.server_timeout, time); }
  /// 404 unless injected with allow_internals.
  RouteBuilder& internal() { return set(route_.options.is_internal, true); }
  /// A plain function runs on a thread of its own pool, since it may block. This one says that it never does.
  RouteBuilder& never_blocks() { return set(route_.options.never_blocks, true); }

  /// Runs `method` before the handler, after those that were added earlier.
  RouteBuilder& pre(PreMethod method);
  /// The same for several that run concurrently.
  RouteBuilder& pre(std::vector<PreMethod> concurrent);
  /// Runs `extension` at `point`, after the server's own there.
  RouteBuilder& ext(ExtPoint point, Extension extension);
  /// A class as an extension: its constructor takes services.
  template <class H>
  RouteBuilder& ext(ExtPoint point) {
    return ext(point, Extension::of<H>());
  }
  /// Asks a rule that needs services: `.rule(martlet::rule([](const NewOrder& order, const Catalog& catalog) -> Verdict {...}))`.
  RouteBuilder& rule(RouteRule rule);

  const Route& route() const { return route_; }

 private:
  template <class M, class V>
  RouteBuilder& set(M& member, V&& value) {
    member = std::forward<V>(value);
    return *this;
  }
  RouteBuilder& add_expectation(HandlerInput input);
  Route& route_;
};

template <class T>
RouteBuilder& RouteBuilder::expects(From source) {
  return add_expectation(
      {source, HandlerInput::Shape::whole, &schema_of<T>, {}, [] { return std::shared_ptr<void>(std::make_shared<T>()); }, &typeid(T)});
}

}  // namespace martlet
