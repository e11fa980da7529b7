#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/std_chrono.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/server/extension.hpp>
#include <martlet/server/pre.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

struct Route;

/// The settings of a route (RouteBuilder) or a group of routes (RouteGroup); each call returns the same object.
template <class Self>
class RouteSettings {
 public:
  /// Adds the route to a group of routes, for documentation.
  Self& tag(std::string name);
  /// Details beyond the description, for documentation: Markdown.
  Self& notes(std::string text) { return set(own().notes, std::move(text)); }
  /// Declares that clients should stop using the route, for documentation.
  Self& deprecated(bool on = true) { return set(own().is_deprecated, on); }
  /// Leaves the route out of the OpenAPI document.
  Self& undocumented(bool on = true) { return set(own().is_undocumented, on); }
  /// Declares that the route may respond with this status, for documentation: `.responds(404, "There is no such order")`. Below 400, the
  /// response is the handler's result; from 400 on, it is an error as Boom writes it. The framework's own responses (400, 401, 403, 413,
  /// ...) are documented anyway.
  Self& responds(int status, std::string description = {}) { return responds(status, DeclaredResponse{std::move(description), nullptr}); }
  /// Declares a response with a T as JSON.
  template <class T>
  Self& responds(int status, std::string description = {}) {
    return responds(status, DeclaredResponse{std::move(description), &schema_of<T>});
  }
  Self& responds(int status, DeclaredResponse answer);
  /// The media type of successful responses, for documentation, if the handler's result doesn't determine it. May be called repeatedly.
  Self& produces(std::string media_type);
  /// Restricts the route to this host, instead of those of its group and plugin: `api.example.com`. May be called repeatedly.
  Self& vhost(std::string host);

  /// Who may use the route: a strategy, and what the credentials must allow: `.auth("token", scope("orders:write"))`.
  Self& auth(std::string strategy);
  Self& auth(std::string strategy, Access access);
  Self& auth(AuthOptions options);
  /// Rejects, at compile time, the name of a scope instead of a scope.
  template <std::convertible_to<std::string> S>
  Self& auth(const std::string& strategy, const S&) {
    static_assert(!std::same_as<S, S>, "what credentials must allow is a scope: .auth(\"token\", martlet::scope(\"admin\"))");
    return auth(strategy);
  }
  /// Allows anyone to use the route, even if its group or server requires authentication.
  Self& without_auth();

  /// Sets all validation options at once.
  Self& validate(ValidateOptions options) { return set(own().validate, std::move(options)); }
  /// Makes errors name only the invalid source, as in hapi.
  Self& terse(bool on = true) { return set(own().validate.terse, on); }
  /// Makes errors list all problems, not only the first.
  Self& all_errors(bool on = true) { return set(own().validate.abort_early, !on); }
  /// Converts the values of JSON bodies, as those of text sources always are.
  Self& convert(bool on = true) { return set(own().validate.convert, on); }
  /// The treatment of unknown keys; takes precedence over the schemas.
  Self& unknown_keys(Unknown what) { return set(own().validate.unknown, what); }
  /// The treatment of input that fails its schema; except with `refuse`, the handler takes only Request&.
  Self& on_invalid(OnInvalid what) { return set(own().validate.on_invalid, what); }
  /// Sets the function that decides about input that fails its schema, instead of a 400. It may throw, as a handler may.
  Self& fail_action(std::function<Step(Request&, const Boom&)> decide) { return set(own().validate.fail_action, std::move(decide)); }

  /// How cookies are read.
  Self& state(StateOptions options) { return set(own().state, std::move(options)); }
  /// How the body is read: limits, media types, time.
  Self& payload(PayloadOptions options) { return set(own().payload, std::move(options)); }
  /// Allows scripts from other origins to use the route: from any origin, or from those in `options`.
  Self& cors(CorsOptions options = {}) { return set(own().cors, std::move(options)); }
  /// Forbids scripts from other origins to use the route, even if its group or server allows it.
  Self& without_cors() { return set(own().cors, std::nullopt); }
  /// The cache-control header.
  Self& cache(CacheOptions options) { return set(own().cache, std::move(options)); }
  /// Adds hapi's security headers, such as Strict-Transport-Security and X-Frame-Options.
  Self& security(SecurityOptions options = {}) { return set(own().security, std::move(options)); }
  Self& without_security() { return set(own().security, std::nullopt); }
  /// Sets whether responses are compressed if the client accepts it. By default, they are.
  Self& compression(bool on) { return set(own().compression, on); }
  /// The required shape of its responses.
  Self& response(ResponseOptions options) { return set(own().response, std::move(options)); }
  /// How JSON is written.
  Self& json(JsonOptions options) { return set(own().json, std::move(options)); }
  /// The time limit from routing to the end of the handler; after it, 503. A coroutine is canceled; a plain handler continues, and its
  /// result is dropped. nullopt: no limit.
  Self& server_timeout(std::optional<std::chrono::milliseconds> time) { return set(own().server_timeout, time); }
  /// Responds to requests with 404 unless they are injected with allow_internals.
  Self& internal(bool on = true) { return set(own().is_internal, on); }
  /// Declares that the handler never blocks. Otherwise a plain function runs on the thread pool.
  Self& never_blocks(bool on = true) { return set(own().never_blocks, on); }

  /// Runs `method` before the handler, after pre methods that were added earlier.
  Self& pre(PreMethod method);
  /// Does the same for several methods, which run concurrently.
  Self& pre(std::vector<PreMethod> concurrent);
  /// Runs `extension` at `point`, after the server's extensions there.
  Self& ext(ExtPoint point, Extension extension);
  /// Adds a class as an extension: its constructor takes services.
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
  Route& configured_route() { return self().route_to_configure(); }
  RouteOptions& own();  // the options set so far
  bool has_own_vhost_ = false;
};

class RouteBuilder;
class RouteGroup;
extern template class RouteSettings<RouteBuilder>;
extern template class RouteSettings<RouteGroup>;

}  // namespace martlet
