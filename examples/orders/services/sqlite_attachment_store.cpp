#include "sqlite_attachment_store.hpp"

#include <tuple>

#include "record_id.hpp"

namespace orders {

using martlet::sqlite::Blob;
using martlet::sqlite::Connection;

namespace {

bool has_order(Connection& connection, std::optional<std::int64_t> number) {
  return connection.find<int>("SELECT 1 FROM orders WHERE number = ?", number).has_value();
}

}  // namespace

Outcome<Attached> SqliteAttachmentStore::put(const std::string& order, const std::string& media_type, const std::string& bytes) {
  const auto number = number_of("ord", order);
  return database_.write([&](Connection& connection) -> Outcome<Attached> {
    if (!has_order(connection, number)) return domain_error(DomainError::Reason::not_found, "No order " + order);
    const auto version = connection.one<std::int64_t>(
        "INSERT INTO attachments (order_number, media_type, bytes) VALUES (?, ?, ?) "
        "ON CONFLICT (order_number) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes, version = version + 1 "
        "RETURNING version",
        number, media_type, Blob{bytes});
    return Attached{.receipt = {media_type, static_cast<std::int64_t>(bytes.size()), version}, .is_new = version == 1};
  });
}

Outcome<Attachment> SqliteAttachmentStore::find(const std::string& order) const {
  const auto number = number_of("ord", order);
  return database_.read([&](Connection& connection) -> Outcome<Attachment> {
    if (!has_order(connection, number)) return domain_error(DomainError::Reason::not_found, "No order " + order);
    auto found = connection.find<std::tuple<std::string, Blob, std::int64_t>>(
        "SELECT media_type, bytes, version FROM attachments WHERE order_number = ?", number);
    if (!found) return domain_error(DomainError::Reason::not_found, "The order " + order + " has no attachment");
    auto& [media_type, blob, version] = *found;
    return Attachment{std::move(media_type), std::move(blob.bytes), version};
  });
}

}  // namespace orders
