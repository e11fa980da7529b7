#include "logs.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/http/content_coding.hpp>

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// An event has at most 6 MB. Log lines compress well, but a larger result is probably a decompression bomb.
constexpr std::size_t unpacked_bytes_max = 64 * 1024 * 1024;

bool is_logs(const json::Value& event) { return member(event, "awslogs", "data") != nullptr; }

Result<std::string> unpacked(const json::Value& event) {
  const std::optional<std::string> packed = from_base64(member(event, "awslogs")->text("data"));
  if (!packed) return failure(Code::malformed, "awslogs.data isn't base64");
  Result<std::string> document = http::decode(http::ContentCoding::gzip, *packed, unpacked_bytes_max);
  if (!document && document.error().code == Code::too_large) {
    return failure(Code::too_large, "awslogs.data unpacks to more than " + std::to_string(unpacked_bytes_max) + " bytes");
  }
  if (!document) return failure(Code::malformed, "awslogs.data isn't gzip");
  return document;
}

LogLines lines_of(json::Value document) {
  LogLines given;
  given.group = text(document, "logGroup");
  given.stream = text(document, "logStream");
  given.owner = text(document, "owner");
  given.filters = texts(document, "subscriptionFilters");
  const json::Value list = take(document, "logEvents");
  if (list.array()) {
    for (const json::Value& line : *list.array())
      given.lines.push_back({text(line, "id"), time_ms(line, "timestamp"), text(line, "message")});
  }
  given.record = std::move(document);
  return given;
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  Result<std::string> text = unpacked(event);
  if (!text) return std::unexpected(std::move(text.error()));
  Result<json::Value> document = json::parse(*text);
  if (!document) return failure(Code::malformed, "awslogs.data isn't JSON inside: " + document.error().what);
  if (document->text("messageType") == "CONTROL_MESSAGE") return std::vector<Delivery>();
  LogLines given = lines_of(*std::move(document));
  Delivery delivery;
  delivery.keys = {key_of(given.group), key_of(any)};
  delivery.body = *std::move(text);
  delivery.attach = attaching(std::move(given));
  return std::vector<Delivery>{std::move(delivery)};
}

}  // namespace

std::string LogLines::selector_key(const Selector& group) { return key_of(group); }

const EventKind& LogLines::kind() {
  static constexpr EventKind logs{"logs", 5, &is_logs, &unpack, &answer_all_or_error};
  return logs;
}

}  // namespace martlet
