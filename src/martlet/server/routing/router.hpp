#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/server/routing/path_params.hpp>

namespace martlet {

struct RouterOptions {
  bool is_case_sensitive = true;      ///< for text in paths; values of parameters always keep their case
  bool strip_trailing_slash = false;  ///< if true, `/a/` finds the route `/a`, and no route's path may end with a slash
};

/// The requests that a route responds to.
struct RouteKey {
  std::string method;  ///< a token in any case, but not HEAD, which GET's route handles; `*`: any method without its own route
  std::string path;    ///< see PathPattern
  std::string vhost;   ///< a host name without port; empty: any host
};

/// The parts of a request that a lookup uses.
struct RouteQuery {
  std::string_view method;
  std::string_view path;  ///< normalized (http::normalize_path), still percent-encoded; the match points into it
  std::string_view host;  ///< as in the Host header, with or without a port; may be empty
};

/// The result of a lookup. Must not outlive the router and the path.
struct RouteMatch {
  enum class Outcome {
    found,
    not_found,    ///< 404
    bad_request,  ///< 400: a route matches, but a parameter is not percent-encoded UTF-8
  };
  Outcome outcome = Outcome::not_found;
  std::size_t route = 0;       ///< the number that add() was given; meaningless if not found
  bool by_any_method = false;  ///< the route's method is `*`
  PathParams params;           ///< if found
};

/// Finds the route for a request as hapi does (its grammar: PathPattern).
///
/// The order of registration doesn't matter. A path that is entirely literal takes precedence; otherwise, from left to right, each segment
/// matches literal text first, then mixed text and parameters (more parts first, leading text first, longer text first), then a parameter,
/// then a wildcard; the search backtracks from a choice that leads to no route. The method takes precedence over the path: routes of the
/// exact method, then for HEAD those of GET, then those of `*`; within each, routes of the request's own vhost come first.
///
/// The time of a lookup grows with the length of the path, not with the number of routes; it allocates only to decode escapes (and to fold
/// upper case if case is ignored), and throws only bad_alloc. Once filled, it may be used by many threads.
///
/// Differs from hapi: vhosts ignore case, as host names do (RFC 9110, section 4.2.3); `{p}` is never empty, even if `{p?}` ends another
/// route.
class Router {
 public:
  explicit Router(RouterOptions options = {});
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;
  ~Router();

  /// Adds a route; `route` is the caller's number for it. On failure, nothing has changed. Fails as PathPattern::parse() does;
  /// Code::malformed for an invalid method or vhost, for HEAD, and for a trailing slash that is to be stripped; Code::conflict, naming
  /// both, if the same requests match an existing route: equal except for names of parameters, `/a/{p?}` and `/a` or `/a/{q}`, `/{p*}` and
  /// `/{q}/{r*}`.
  Result<void> add(const RouteKey& key, std::size_t route);

  RouteMatch find(const RouteQuery& query) const;
  /// Returns whether any route has a vhost. If not, a query's host makes no difference.
  bool has_vhosts() const;

  /// Returns the methods for which find() returns something other than not_found, for an Allow header: in the order in which they were
  /// added, HEAD after GET, `*` for a route for any method. Ignores `query.method`.
  std::vector<std::string> methods(const RouteQuery& query) const;

  /// Returns `path` as find() looks it up: without its trailing slash if that is stripped.
  std::string_view stripped(std::string_view path) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace martlet
