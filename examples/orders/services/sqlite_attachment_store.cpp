#include "sqlite_attachment_store.hpp"

#include "record_id.hpp"

namespace orders {
namespace {

bool has_order(SqliteConnection& connection, std::optional<std::int64_t> number) {
  return connection.query("SELECT 1 FROM orders WHERE number = ?", {number}).next();
}

}  // namespace

Outcome<Attached> SqliteAttachmentStore::put(const std::string& order, const std::string& media_type, const std::string& bytes) {
  const auto number = number_of("ord", order);
  const auto connection = database_.borrow();
  SqliteTransaction transaction(*connection, SqliteTransaction::Kind::write);
  if (!has_order(*connection, number)) return refuse(Refusal::Why::unknown, "No order " + order);
  SqliteRows rows = connection->query(
      "INSERT INTO attachments (order_number, media_type, bytes) VALUES (?, ?, ?) "
      "ON CONFLICT (order_number) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes, version = version + 1 "
      "RETURNING version",
      {number, media_type, SqliteBlob{bytes}});
  Attached attached{{media_type, static_cast<std::int64_t>(bytes.size())}};
  while (rows.next()) attached.receipt.version = rows.integer(0);
  attached.is_new = attached.receipt.version == 1;
  transaction.commit();
  return attached;
}

Outcome<Attachment> SqliteAttachmentStore::find(const std::string& order) const {
  const auto number = number_of("ord", order);
  const auto connection = database_.borrow();
  SqliteTransaction transaction(*connection, SqliteTransaction::Kind::read);
  if (!has_order(*connection, number)) return refuse(Refusal::Why::unknown, "No order " + order);
  SqliteRows rows = connection->query("SELECT media_type, bytes, version FROM attachments WHERE order_number = ?", {number});
  if (!rows.next()) return refuse(Refusal::Why::unknown, "The order " + order + " has no attachment");
  return Attachment{rows.text(0), rows.text(1), rows.integer(2)};
}

}  // namespace orders
