// links: json
/// Any bytes, read as JSON: never a crash, nothing read beyond their end; what is taken is written the same and taken again, and
/// what is refused is refused at a place inside the text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include <martlet/json/locate.hpp>
#include <martlet/json/value.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace martlet;
  const std::vector<char> bytes(data, data + size);  // of just this size, so that a look beyond is seen
  const std::string_view text(bytes.data(), bytes.size());
  const Result<json::Value> value = json::parse(text);
  if (!value) {
    const bool has_place = value.error().where.line >= 1 && value.error().where.column >= 1;
    if (!has_place || static_cast<std::size_t>(value.error().where.column) > size + 1) std::abort();
    return 0;
  }
  // The whole value is found where it is, and is the same when it is read from there.
  const Result<json::Value> there = json::parse(json::text_of(text, {}));
  const std::string written = value->to_text();
  if (!there || there->to_text() != written) std::abort();
  if (const json::Object* members = value->object())
    for (const auto& [key, member] : *members) {
      const std::vector<json::Step> path{key};
      const Result<json::Value> again = json::parse(json::text_of(text, path), {.depth_max = json::ReadLimits::depth_limit});
      if (!again || again->to_text() != member.to_text()) std::abort();
    }
  const Result<json::Value> again = json::parse(written);
  if (!again || again->to_text() != written) std::abort();
  return 0;
}
