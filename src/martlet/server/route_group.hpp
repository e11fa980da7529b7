#pragma once
#include <memory>
#include <string>
#include <string_view>

#include <martlet/server/route_methods.hpp>
#include <martlet/server/route_settings.hpp>

namespace martlet {

struct ServerCore;

/// Routes that have a prefix and settings in common:
///
///     martlet::RouteGroup orders = server.group("/orders").auth("token", martlet::scope("orders:read"));
///     orders.get("/", martlet::handler<ListOrders>);
///     orders.post("/", martlet::handler<CreateOrder>).auth("token", martlet::scope("orders:write"));
///     orders.group("/{id}/items").tag("items").post("/", martlet::handler<AddItem>);
///
/// What is set on a group (RouteSettings) applies to the routes and groups that are created from it afterwards. What is set on a route or
/// an inner group takes precedence: `auth`, `cors`, `cache`, `payload` and so on are replaced whole. Tags, pre methods and extensions
/// accumulate, the group's first. A copy is a group of its own with the same settings.
class RouteGroup : public RouteSettings<RouteGroup>, public RouteMethods<RouteGroup> {
 public:
  /// A group in this one: its prefix comes after this one's, and its settings begin with this one's.
  RouteGroup group(std::string_view prefix = {}) const;
  /// With the prefixes of plugins and outer groups: "/v1/orders"; may be empty.
  const std::string& prefix() const { return model_.path; }

 private:
  friend class Server;
  friend RouteSettings<RouteGroup>;
  friend RouteMethods<RouteGroup>;
  RouteGroup(std::shared_ptr<ServerCore> core, Route model) : core_(std::move(core)), model_(std::move(model)) {}
  RouteBuilder add(std::string_view method, std::string_view path, Binding binding) const;
  Route& told_route() { return model_; }

  std::shared_ptr<ServerCore> core_;
  Route model_;  // what its routes begin as
};

}  // namespace martlet
