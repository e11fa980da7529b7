#include "dynamodb_attachment_store.hpp"

#include <map>

#include <martlet/base/random.hpp>
#include <martlet/schema/schema.hpp>

#include "dynamodb_attachment_partition.hpp"
#include "dynamodb_keys.hpp"
#include "dynamodb_retry.hpp"
#include "order_rules.hpp"
#include "record_id.hpp"
#include "wait_for_value.hpp"

namespace orders {

using martlet::field;

namespace {

constexpr std::size_t part_bytes = 350'000;

struct Head {
  std::string media_type;
  std::int64_t version = 1;
  std::string upload;
  std::int64_t parts = 0;
};
martlet::Schema describe(martlet::Type<Head>) {
  return martlet::object<Head>("Head", field<&Head::media_type>("media_type"), field<&Head::version>("version"),
                               field<&Head::upload>("upload"), field<&Head::parts>("parts"));
}

aws::Item key_of(std::int64_t order, std::string sort_key) { return {{"pk", attachment_partition(order)}, {"sk", std::move(sort_key)}}; }
aws::Item key_of_part(std::int64_t order, const Head& head, std::int64_t part) {
  return key_of(order, head.upload + " " + std::to_string(part));
}
std::vector<aws::Item> keys_of_parts(std::int64_t order, const Head& head) {
  std::vector<aws::Item> keys;
  for (std::int64_t part = 0; part < head.parts; ++part) keys.push_back(key_of_part(order, head, part));
  return keys;
}

std::vector<aws::Item> parts_of(std::int64_t order, Head& head, const std::string& bytes) {
  std::vector<aws::Item> parts;
  for (std::size_t at = 0; at < bytes.size(); at += part_bytes) {
    aws::Item part = key_of_part(order, head, head.parts++);
    part.emplace("bytes", aws::AttributeValue::binary(bytes.substr(at, part_bytes)));
    parts.push_back(std::move(part));
  }
  return parts;
}

// Returns nullopt if a part is missing, since another attachment has replaced this one.
std::optional<std::string> read_parts(aws::DynamoDbTable& table, std::int64_t order, const Head& head) {
  std::map<std::string, std::string> parts;
  for (const aws::Item& part : wait_for_value(table.get_items(keys_of_parts(order, head))))
    parts.emplace(*part.at("sk").string(), part.at("bytes").binary().value());
  std::string bytes;
  for (std::int64_t i = 0; i < head.parts; ++i) {
    const auto part = parts.find(head.upload + " " + std::to_string(i));
    if (part == parts.end()) return std::nullopt;
    bytes += part->second;
  }
  return bytes;
}

// The number of the order, if it exists.
std::optional<std::int64_t> existing_order_number(aws::DynamoDbTable& table, const std::string& order) {
  const auto number = number_of("ord", order);
  return number && wait_for_value(table.get_item(order_key(*number))) ? number : std::nullopt;
}

}  // namespace

Outcome<Attached> DynamoDbAttachmentStore::put(const std::string& order, const std::string& media_type, const std::string& bytes) {
  const auto number = existing_order_number(table_, order);
  if (!number) return std::unexpected(unknown_order(order));
  Head head{.media_type = media_type, .version = 1, .upload = martlet::random_uuid(), .parts = 0};
  wait_for_value(table_.write_items(parts_of(*number, head, bytes), {}));
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    const std::optional<Head> before = wait_for_value(table_.get<Head>(key_of(*number, "head")));
    head.version = before ? before->version + 1 : 1;
    aws::Item item = aws::to_item(head);
    item.merge(key_of(*number, "head"));
    const aws::Condition is_unchanged = before ? aws::attribute("version") == before->version : aws::attribute("pk").is_absent();
    const aws::Outcome<void> written = aws::wait_for(table_.put_item(std::move(item), is_unchanged));
    if (written) {
      if (before) wait_for_value(table_.write_items({}, keys_of_parts(*number, *before)));
      return Attached{.receipt = {media_type, static_cast<std::int64_t>(bytes.size()), head.version}, .is_new = !before};
    }
    pause_before_retry(written.error(), attempt);
  }
  throw_too_many_conflicts();
}

Outcome<Attachment> DynamoDbAttachmentStore::find(const std::string& order) const {
  const auto number = existing_order_number(table_, order);
  if (!number) return std::unexpected(unknown_order(order));
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    const std::optional<Head> head = wait_for_value(table_.get<Head>(key_of(*number, "head")));
    if (!head) return domain_error(DomainError::Reason::not_found, "The order " + order + " has no attachment");
    std::optional<std::string> bytes = read_parts(table_, *number, *head);
    if (bytes) return Attachment{head->media_type, std::move(*bytes), head->version};
  }
  throw_too_many_conflicts();
}

}  // namespace orders
