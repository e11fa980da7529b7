#pragma once
#include <string_view>
#include <utility>

#include <martlet/server/handler.hpp>
#include <martlet/server/route.hpp>

namespace martlet {

/// The member functions of Server and RouteGroup that declare routes: `server.get("/orders/{id}", handler<GetOrder>)`. `handler` is a
/// class, a function or a lambda. Under a prefix, the route "/" is the prefix itself.
template <class Self>
class RouteMethods {
 public:
  template <class H>
  RouteBuilder route(std::string_view method, std::string_view path, H handler) {
    return static_cast<Self&>(*this).add(method, path, bind_handler(std::move(handler)));
  }
  template <class H>
  RouteBuilder get(std::string_view path, H handler) {
    return route("GET", path, std::move(handler));
  }
  template <class H>
  RouteBuilder post(std::string_view path, H handler) {
    return route("POST", path, std::move(handler));
  }
  template <class H>
  RouteBuilder put(std::string_view path, H handler) {
    return route("PUT", path, std::move(handler));
  }
  template <class H>
  RouteBuilder patch(std::string_view path, H handler) {
    return route("PATCH", path, std::move(handler));
  }
  template <class H>
  RouteBuilder del(std::string_view path, H handler) {
    return route("DELETE", path, std::move(handler));
  }
  /// Declares a route for all methods that no other route of this path handles.
  template <class H>
  RouteBuilder any(std::string_view path, H handler) {
    return route("*", path, std::move(handler));
  }
};

}  // namespace martlet
