#include "routes.hpp"

#include <chrono>

#include <martlet/server/server.hpp>

#include "handlers/add_item.hpp"
#include "handlers/change_order.hpp"
#include "handlers/create_customer.hpp"
#include "handlers/create_order.hpp"
#include "handlers/delete_order.hpp"
#include "handlers/export_orders.hpp"
#include "handlers/get_attachment.hpp"
#include "handlers/get_customer.hpp"
#include "handlers/get_order.hpp"
#include "handlers/get_preferences.hpp"
#include "handlers/health.hpp"
#include "handlers/import_orders.hpp"
#include "handlers/list_customers.hpp"
#include "handlers/list_orders.hpp"
#include "handlers/put_attachment.hpp"
#include "handlers/put_preferences.hpp"
#include "handlers/remove_item.hpp"
#include "handlers/status_rules.hpp"
#include "handlers/version_tag.hpp"

namespace orders {
namespace {

using namespace std::chrono_literals;
using martlet::handler;

const auto reads = martlet::scope("orders:read");
const auto writes = martlet::scope("orders:write");
const auto admin = martlet::scope("admin");

// Lambda's limit is 6 MB per invocation, and the body is a JSON string within it: each of its quotes takes an extra byte.
const martlet::PayloadOptions an_import{.bytes_max = 5'500'000};
const martlet::PayloadOptions a_file{.bytes_max = attachment_bytes_max,
                                     .allow = {"application/octet-stream", "application/pdf", "image/jpeg", "image/png"}};
const martlet::CacheOptions for_an_hour{.expires_in = 1h, .privacy = martlet::Privacy::is_public};

void add_routes(martlet::Server& server) {
  const martlet::PreMethod if_match = martlet::pre("expected", expected_version);

  server.get("/health", health).without_auth().never_blocks();
  server.get("/statuses", status_rules).without_auth().cache(for_an_hour).cors().never_blocks();

  server.get("/preferences", get_preferences).never_blocks();
  server.put("/preferences", put_preferences).never_blocks();

  martlet::RouteGroup customers = server.group("/customers").auth("token", reads).all_errors();
  customers.get("/", handler<ListCustomers>);
  customers.post("/", handler<CreateCustomer>).auth("token", writes);
  customers.get("/{id}", handler<GetCustomer>);

  martlet::RouteGroup orders = server.group("/orders").auth("token", reads).all_errors();
  orders.get("/", handler<ListOrders>);
  orders.post("/", handler<CreateOrder>).auth("token", writes);
  orders.post("/import", handler<ImportOrders>).auth("token", admin).payload(an_import);
  orders.get("/export", handler<ExportOrders>).auth("token", admin);
  orders.get("/{id}", handler<GetOrder>);
  orders.patch("/{id}", handler<ChangeOrder>).auth("token", writes).pre(if_match);
  orders.del("/{id}", handler<DeleteOrder>).auth("token", admin).pre(if_match);

  martlet::RouteGroup items = orders.group("/{id}/items").auth("token", writes).pre(if_match);
  items.post("/", handler<AddItem>);
  items.del("/{sku}", handler<RemoveItem>);

  orders.get("/{id}/attachment", handler<GetAttachment>).security();
  orders.put("/{id}/attachment", handler<PutAttachment>).auth("token", writes).payload(a_file);
}

}  // namespace

martlet::Plugin routes() { return {"routes", add_routes}; }

}  // namespace orders
