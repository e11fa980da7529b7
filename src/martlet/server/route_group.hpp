#pragma once
#include <string>
#include <string_view>

#include <martlet/base/std_memory.hpp>
#include <martlet/server/route_methods.hpp>
#include <martlet/server/route_settings.hpp>

namespace martlet {

struct ServerCore;

/// Routes that share a prefix and settings:
///
///     martlet::RouteGroup orders = server.group("/orders").auth("token", martlet::scope("orders:read"));
///     orders.get("/", martlet::handler<ListOrders>);
///     orders.post("/", martlet::handler<CreateOrder>).auth("token", martlet::scope("orders:write"));
///     orders.group("/{id}/items").tag("items").post("/", martlet::handler<AddItem>);
///
/// Settings of a group (RouteSettings) apply to the routes and groups created from it afterwards. Those of a route or an inner group take
/// precedence: `auth`, `cors`, `cache`, `payload` and so on are replaced as a whole. Tags, pre methods and extensions accumulate, the
/// group's first. A copy is a separate group with the same settings.
class RouteGroup : public RouteSettings<RouteGroup>, public RouteMethods<RouteGroup> {
 public:
  /// Creates a group in this one: its prefix is appended to this one's, and its settings start with this one's.
  RouteGroup group(std::string_view prefix = {}) const;
  /// Returns the whole prefix, with those of plugins and outer groups: "/v1/orders"; may be empty.
  const std::string& prefix() const { return model_.path; }

 private:
  friend class Server;
  friend RouteSettings<RouteGroup>;
  friend RouteMethods<RouteGroup>;
  RouteGroup(std::shared_ptr<ServerCore> core, Route model);
  RouteBuilder add(std::string_view method, std::string_view path, HandlerBinding binding) const;
  static RouteBuilder add(ServerCore& core, Route model, std::string_view method, std::string_view path, HandlerBinding binding);
  Route& route_to_configure() { return model_; }

  std::shared_ptr<ServerCore> core_;
  Route model_;  // the initial state of its routes
};

}  // namespace martlet
