// Code on docs/guides/handlers.md. It must compile as printed.
#include <optional>
#include <string>

#include <martlet/schema/schema.hpp>
#include <martlet/server/server.hpp>

namespace handlers_page {

struct NewOrder {
  std::string customer;
};
martlet::Schema describe(martlet::Type<NewOrder>);
class CreateOrder {
 public:
  std::string operator()(martlet::Body<NewOrder> order);
};
class ListOrders {
 public:
  std::string operator()();
};
class AddItem {
 public:
  std::string operator()();
};
class Sessions {
 public:
  std::optional<martlet::Credentials<>> find(const std::string& token);
};
class Tenants {
 public:
  void check(const martlet::Request& request) const;
};
class Catalog {
 public:
  martlet::RuleResult check(const NewOrder& order) const;
};
class Warehouse {
 public:
  int stock();
};

void add(martlet::Server& server);
void add(martlet::Server& server) {
  server.auth_strategy("session", martlet::bearer([](std::string token, Sessions& sessions) { return sessions.find(token); }));
  server.ext(martlet::ExtPoint::on_pre_handler, [](martlet::Request& request, const Tenants& tenants) { tenants.check(request); });
  server.post("/orders", martlet::handler<CreateOrder>)
      .external(martlet::external([](const NewOrder& order, const Catalog& catalog) { return catalog.check(order); }))
      .pre(martlet::pre("stock", [](Warehouse& warehouse) { return warehouse.stock(); }));
}

void add_group(martlet::Server& server);
void add_group(martlet::Server& server) {
  martlet::RouteGroup orders = server.group("/orders").auth("token", martlet::scope("orders:read")).cors();
  orders.get("/", martlet::handler<ListOrders>);
  orders.post("/", martlet::handler<CreateOrder>).auth("token", martlet::scope("orders:write"));
  orders.group("/{id}/items").post("/", martlet::handler<AddItem>);
}

}  // namespace handlers_page
