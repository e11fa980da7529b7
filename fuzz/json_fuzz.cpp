// links: json
/// Any bytes, read as JSON: nothing crashes or reads beyond the end. An accepted text, written and read again, is the same value, and a
/// rejected text is rejected at a position inside the text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include <martlet/json/locate.hpp>
#include <martlet/json/value.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace martlet;
  const std::vector<char> bytes(data, data + size);  // of exactly this size, so that reading beyond the end is detected
  const std::string_view text(bytes.data(), bytes.size());
  const Result<json::Value> value = json::parse(text);
  if (!value) {
    const bool has_place = value.error().where.line >= 1 && value.error().where.column >= 1;
    if (!has_place || static_cast<std::size_t>(value.error().where.column) > size + 1) std::abort();
    return 0;
  }
  // The position of the whole value is found, and reading the value from there yields the same value.
  const Result<json::Value> there = json::parse(json::text_of(text, {}));
  const std::string written = value->to_text();
  if (!there || there->to_text() != written) std::abort();
  if (const json::Object* members = value->object())
    for (const auto& [key, member] : *members) {
      const std::vector<json::Step> path{key};
      const Result<json::Value> again = json::parse(json::text_of(text, path), {.depth_max = json::ParseLimits::depth_limit});
      if (!again || again->to_text() != member.to_text()) std::abort();
    }
  const Result<json::Value> again = json::parse(written);
  if (!again || again->to_text() != written) std::abort();
  return 0;
}
