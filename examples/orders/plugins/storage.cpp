#include "storage.hpp"

#include <martlet/aws/client/client_plugin.hpp>
#include <martlet/server/server.hpp>

#include "../services/dynamodb_attachment_store.hpp"
#include "../services/dynamodb_customer_store.hpp"
#include "../services/dynamodb_order_store.hpp"
#include "../services/sqlite_attachment_store.hpp"
#include "../services/sqlite_customer_store.hpp"
#include "../services/sqlite_database.hpp"
#include "../services/sqlite_order_store.hpp"

namespace orders {
namespace {

martlet::Result<martlet::sqlite::Database> open_configured_database(const std::string& file) {
  auto database = open_database(file);
  if (!database && database.error().code == martlet::Code::unavailable)
    database.error().next = "set ORDERS_DATABASE to a file that can be written";
  return database;
}

void store_in_sqlite(martlet::Server& server, const std::string& file) {
  server.services()
      .singleton<martlet::sqlite::Database>([file] { return open_configured_database(file); })
      .singleton<CustomerStore, SqliteCustomerStore>()
      .singleton<OrderStore, SqliteOrderStore>()
      .singleton<AttachmentStore, SqliteAttachmentStore>();
}

void store_in_dynamodb(martlet::Server& server, const std::string& table) {
  server.plugin(martlet::aws::client());
  server.services()
      .singleton<martlet::aws::DynamoDbTable>([table](martlet::aws::Client& aws) { return martlet::aws::DynamoDbTable(aws, table); })
      .singleton<CustomerStore, DynamoDbCustomerStore>()
      .singleton<OrderStore, DynamoDbOrderStore>()
      .singleton<AttachmentStore, DynamoDbAttachmentStore>();
}

}  // namespace

martlet::Plugin storage(StorageOptions options) {
  return {"storage", [options = std::move(options)](martlet::Server& server) {
            options.table.empty() ? store_in_sqlite(server, options.database) : store_in_dynamodb(server, options.table);
          }};
}

}  // namespace orders
