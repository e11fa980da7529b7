#include "event_member_writers.hpp"

#include <array>

#include <martlet/base/encoding.hpp>

namespace martlet::cloud {

void write_text(json::Writer& writer, std::string_view key, std::string_view value) {
  writer.key(key);
  writer.string(value);
}

void write_body(json::Writer& writer, const IncomingRequest& incoming) {
  writer.key("body");
  if (incoming.is_text) {
    writer.string(incoming.body);
  } else {
    writer.string(to_base64(incoming.body));
  }
}

void write_lists(json::Writer& writer, std::string_view key, const std::vector<NamedValues>& groups) {
  writer.key(key);
  writer.begin_object();
  for (const NamedValues& group : groups) {
    writer.key(group.name);
    writer.begin_array();
    for (const std::string& value : group.values) writer.string(value);
    writer.end_array();
  }
  writer.end_object();
}

std::string request_time(WallTime time) {
  constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::string iso = to_iso8601(time);  // 2020-03-12T19:03:58.390Z
  const auto month = static_cast<std::size_t>((iso[5] - '0') * 10 + iso[6] - '0' - 1);
  return iso.substr(8, 2) + '/' + std::string(months[month]) + '/' + iso.substr(0, 4) + ':' + iso.substr(11, 8) + " +0000";
}

std::size_t event_bytes(const IncomingRequest& incoming) {
  constexpr std::size_t without_body = 4096;
  return without_body + (incoming.is_text ? incoming.body.size() + incoming.body.size() / 8 : incoming.body.size() / 3 * 4 + 4);
}

}  // namespace martlet::cloud
