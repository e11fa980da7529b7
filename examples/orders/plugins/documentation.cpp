#include "documentation.hpp"

#include <martlet/openapi/openapi.hpp>
#include <martlet/server/server.hpp>
#ifdef ORDERS_HAS_DOCS
#include <martlet/openapi/docs/docs.hpp>
#endif

namespace orders {
namespace {

martlet::ApiInfo api_info() {
  return {.title = "Orders",
          .version = "1.0.0",
          .description = "Customers, their orders, and each order's items and attachment.",
          .tags = {{"orders", "Orders, their items and attachments"},
                   {"customers", "Who orders"},
                   {"preferences", "A client's preferences, stored in cookies"},
                   {"service", "About the service itself"}}};
}

}  // namespace

martlet::Plugin documentation() {
  return {"documentation", [](martlet::Server& server) {
            server.plugin(martlet::openapi({.info = api_info()}));
#ifdef ORDERS_HAS_DOCS
            server.plugin(martlet::openapi_docs({.title = "Orders"}));
#endif
          }};
}

}  // namespace orders
