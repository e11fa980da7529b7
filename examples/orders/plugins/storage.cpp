#include "storage.hpp"

#include <memory>

#include <martlet/server/server.hpp>

#include "../services/sqlite_attachment_store.hpp"
#include "../services/sqlite_customer_store.hpp"
#include "../services/sqlite_database.hpp"
#include "../services/sqlite_order_store.hpp"
#include "../services/sqlite_tables.hpp"

namespace orders {
namespace {

martlet::Result<std::unique_ptr<SqliteDatabase>> open_database(const std::string& file) {
  try {
    auto database = std::make_unique<SqliteDatabase>(file);
    make_tables(*database->borrow());
    return database;
  } catch (const SqliteError& error) {
    return martlet::failure(martlet::Code::unavailable, error.what(), "set ORDERS_DATABASE to a file that can be written");
  }
}

}  // namespace

martlet::Plugin storage(std::string file) {
  return {"storage", [file](martlet::Server& server) {
            server.services()
                .singleton<SqliteDatabase>([file] { return open_database(file); })
                .singleton<CustomerStore, SqliteCustomerStore>()
                .singleton<OrderStore, SqliteOrderStore>()
                .singleton<AttachmentStore, SqliteAttachmentStore>();
          }};
}

}  // namespace orders
