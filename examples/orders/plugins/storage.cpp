#include "storage.hpp"

#include <martlet/server/server.hpp>

#include "../services/database.hpp"
#include "../services/sqlite_attachment_store.hpp"
#include "../services/sqlite_customer_store.hpp"
#include "../services/sqlite_order_store.hpp"

namespace orders {
namespace {

martlet::Result<martlet::sqlite::Database> open_here(const std::string& file) {
  auto database = open_database(file);
  if (!database && database.error().code == martlet::Code::unavailable)
    database.error().next = "set ORDERS_DATABASE to a file that can be written";
  return database;
}

}  // namespace

martlet::Plugin storage(std::string file) {
  return {"storage", [file](martlet::Server& server) {
            server.services()
                .singleton<martlet::sqlite::Database>([file] { return open_here(file); })
                .singleton<CustomerStore, SqliteCustomerStore>()
                .singleton<OrderStore, SqliteOrderStore>()
                .singleton<AttachmentStore, SqliteAttachmentStore>();
          }};
}

}  // namespace orders
