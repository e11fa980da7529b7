#pragma once
#include <chrono>
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/server/extension.hpp>
#include <martlet/server/options.hpp>
#include <martlet/server/pre.hpp>

namespace martlet {

struct Route;

/// The settings of a route (RouteBuilder) or a group of routes (RouteGroup); each call returns the same object.
template <class Self>
class RouteSettings {
 public:
  /// Adds it to a group of routes, for documentation.
  Self& tag(std::string name);
  /// More about it than its description, for documentation: Markdown.
  Self& notes(std::string text) { return set(own().notes, std::move(text)); }
  /// Clients should stop using it; for documentation.
  Self& deprecated(bool on = true) { return set(own().is_deprecated, on); }
  /// It is left out of the OpenAPI document.
  Self& undocumented(bool on = true) { return set(own().is_undocumented, on); }
  /// Declares that it may answer with this status, for documentation: `.answers(404, "There is no such order")`. Below 400 the answer is
  /// what the handler returns, from 400 on an error as Boom writes it. What the framework itself answers (400, 401, 403, 413, ...) is
  /// documented without that.
  Self& answers(int status, std::string description = {}) { return answers(status, DeclaredAnswer{std::move(description), nullptr}); }
  /// The same, with a T as JSON.
  template <class T>
  Self& answers(int status, std::string description = {}) {
    return answers(status, DeclaredAnswer{std::move(description), &schema_of<T>});
  }
  Self& answers(int status, DeclaredAnswer answer);
  /// The media type of its successful answers where the handler's result doesn't say, for documentation. Several calls: any of them.
  Self& produces(std::string media_type);
  /// Only for requests to this host, instead of those of its group and plugin: `api.example.com`. Several calls: to any of them.
  Self& vhost(std::string host);

  /// Who may use it: a strategy, and what their credentials must allow: `.auth("token", scope("orders:write"))`.
  Self& auth(std::string strategy);
  Self& auth(std::string strategy, Access access);
  Self& auth(AuthOptions options);
  /// Refused at compile time: the name of a scope instead of a scope.
  template <std::convertible_to<std::string> S>
  Self& auth(const std::string& strategy, const S&) {
    static_assert(!std::same_as<S, S>, "what credentials must allow is a scope: .auth(\"token\", martlet::scope(\"admin\"))");
    return auth(strategy);
  }
  /// Everybody may use it, whatever the default of its group or server is.
  Self& without_auth();

  /// All of how input is validated, at once.
  Self& validate(ValidateOptions options) { return set(own().validate, std::move(options)); }
  /// Errors say only which source is invalid, as hapi's do.
  Self& terse(bool on = true) { return set(own().validate.terse, on); }
  /// Errors list everything that is wrong, not only the first problem.
  Self& all_errors(bool on = true) { return set(own().validate.abort_early, !on); }
  /// JSON bodies are converted as text sources always are.
  Self& convert(bool on = true) { return set(own().validate.convert, on); }
  /// What happens with keys that no schema has; takes precedence over the schemas.
  Self& unknown_keys(Unknown what) { return set(own().validate.unknown, what); }
  /// What happens with input that fails its schema; without `refuse` the handler takes Request& alone.
  Self& on_invalid(OnInvalid what) { return set(own().validate.on_invalid, what); }
  /// Decides over input that fails its schema, instead of a 400. May throw, as a handler may.
  Self& fail_action(std::function<Step(Request&, const Boom&)> decide) { return set(own().validate.fail_action, std::move(decide)); }

  /// How its cookies are read.
  Self& state(StateOptions options) { return set(own().state, std::move(options)); }
  /// How its body is read: limits, media types, time.
  Self& payload(PayloadOptions options) { return set(own().payload, std::move(options)); }
  /// Scripts of other origins may use it: of any, or of those in `options`.
  Self& cors(CorsOptions options = {}) { return set(own().cors, std::move(options)); }
  /// Scripts of other origins may not use it, whatever its group or server says.
  Self& without_cors() { return set(own().cors, std::nullopt); }
  /// Its cache-control header.
  Self& cache(CacheOptions options) { return set(own().cache, std::move(options)); }
  /// Adds hapi's security headers, such as Strict-Transport-Security and X-Frame-Options.
  Self& security(SecurityOptions options = {}) { return set(own().security, std::move(options)); }
  Self& without_security() { return set(own().security, std::nullopt); }
  /// Are answers compressed if the client accepts it? Without this call they are.
  Self& compression(bool on) { return set(own().compression, on); }
  /// What its answers must look like.
  Self& response(ResponseOptions options) { return set(own().response, std::move(options)); }
  /// How its JSON is written.
  Self& json(JsonOptions options) { return set(own().json, std::move(options)); }
  /// From routing to the handler's end; beyond it: 503. A coroutine is cancelled; a plain handler runs on, and its result is dropped.
  /// nullopt: no limit.
  Self& server_timeout(std::optional<std::chrono::milliseconds> time) { return set(own().server_timeout, time); }
  /// 404 unless injected with allow_internals.
  Self& internal(bool on = true) { return set(own().is_internal, on); }
  /// A plain function runs on the thread pool, since it may block. This says that the handler never does.
  Self& never_blocks(bool on = true) { return set(own().never_blocks, on); }

  /// Runs `method` before the handler, after those that were added earlier.
  Self& pre(PreMethod method);
  /// The same for several that run concurrently.
  Self& pre(std::vector<PreMethod> concurrent);
  /// Runs `extension` at `point`, after the server's own there.
  Self& ext(ExtPoint point, Extension extension);
  /// A class as an extension: its constructor takes services.
  template <class H>
  Self& ext(ExtPoint point) {
    return ext(point, Extension::of<H>());
  }

 protected:
  template <class M, class V>
  Self& set(M& member, V&& value) {
    member = std::forward<V>(value);
    return self();
  }

 private:
  Self& self() { return static_cast<Self&>(*this); }
  Route& told() { return self().told_route(); }
  RouteOptions& own();  // set so far
  bool has_own_vhost_ = false;
};

class RouteBuilder;
class RouteGroup;
extern template class RouteSettings<RouteBuilder>;
extern template class RouteSettings<RouteGroup>;

}  // namespace martlet
