// links: json
/// Any bytes, read as JSON: never a crash, nothing read beyond their end; what is taken is written the same and taken again, and
/// what is refused is refused at a place inside the text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

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
  const std::string written = value->to_text();
  const Result<json::Value> again = json::parse(written);
  if (!again || again->to_text() != written) std::abort();
  return 0;
}
