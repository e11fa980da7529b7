#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/json/writer.hpp>

#include "incoming_request.hpp"

namespace martlet::cloud {

// Writers of the members that several kinds of events share.

void write_text(json::Writer& writer, std::string_view key, std::string_view value);
/// Writes `body`, as text or as base64.
void write_body(json::Writer& writer, const IncomingRequest& incoming);
/// Writes `{"a":"1"}` from a map or from pairs.
template <class Texts>
void write_texts(json::Writer& writer, std::string_view key, const Texts& texts) {
  writer.key(key);
  writer.begin_object();
  for (const auto& [name, value] : texts) write_text(writer, name, value);
  writer.end_object();
}
/// Writes `{"a":["1","2"]}`.
void write_lists(json::Writer& writer, std::string_view key, const std::vector<NamedValues>& groups);
/// Returns a time as "12/Mar/2020:19:03:58 +0000".
std::string request_time(WallTime time);
/// Estimates the size of the event in bytes. Reserving it avoids copying a large body while the text grows.
std::size_t event_bytes(const IncomingRequest& incoming);

}  // namespace martlet::cloud
