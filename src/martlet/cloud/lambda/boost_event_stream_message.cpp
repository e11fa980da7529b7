#include <cstdint>

#include <boost/crc.hpp>

#include "event_stream_message.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t prelude_bytes = 12;  // both lengths and their CRC
constexpr std::size_t crc_bytes = 4;
constexpr char text_value = 7;  // the type of a header's value

std::uint32_t crc32(std::string_view bytes) {
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size());
  return crc.checksum();
}

void put_number(std::string& to, std::uint32_t number, int bytes) {
  constexpr std::uint32_t byte = 0xFF;
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) to += static_cast<char>((number >> shift) & byte);
}

void put_header(std::string& to, std::string_view name, std::string_view value) {
  put_number(to, static_cast<std::uint32_t>(name.size()), 1);
  to += name;
  to += text_value;
  put_number(to, static_cast<std::uint32_t>(value.size()), 2);
  to += value;
}

}  // namespace

std::string event_stream_message(std::string_view event_type, std::string_view content_type, std::string_view payload) {
  std::string headers;
  put_header(headers, ":message-type", "event");
  put_header(headers, ":event-type", event_type);
  put_header(headers, ":content-type", content_type);
  std::string message;
  message.reserve(prelude_bytes + headers.size() + payload.size() + crc_bytes);
  put_number(message, static_cast<std::uint32_t>(prelude_bytes + headers.size() + payload.size() + crc_bytes), 4);
  put_number(message, static_cast<std::uint32_t>(headers.size()), 4);
  put_number(message, crc32(message), 4);
  message += headers;
  message += payload;
  put_number(message, crc32(message), 4);
  return message;
}

}  // namespace martlet::cloud::lambda
