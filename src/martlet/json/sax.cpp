#include "sax.hpp"

#include <algorithm>

#include "sax_parser.hpp"
#include "utf8.hpp"

namespace martlet::json {
namespace {

Where place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  Where where;
  where.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  where.column = 1 + static_cast<int>(offset - line_start);
  return where;
}

std::unexpected<Error> wrong(Code code, const char* what, std::string_view text, std::size_t offset) {
  return std::unexpected(Error{code, what, place_of(text, offset), {}});
}

// A byte order mark, which some editors and shells write before a text, is named in the error, since it is invisible.
std::unexpected<Error> not_json(std::string_view text, std::size_t offset) {
  if (offset > 0 || !text.starts_with("\xEF\xBB\xBF")) return wrong(Code::malformed, "this is not JSON", text, offset);
  return std::unexpected(
      Error{Code::malformed, "the text begins with a byte order mark", place_of(text, 0), "save it as UTF-8 without one"});
}

std::unexpected<Error> not_utf8(std::string_view text, std::size_t offset) {
  const bool is_utf16 = offset == 0 && (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"));
  if (!is_utf16) return wrong(Code::malformed, "this is not UTF-8", text, offset);
  return std::unexpected(Error{Code::malformed, "the text is UTF-16", place_of(text, 0), "save it as UTF-8 without a byte order mark"});
}

}  // namespace

Result<void> check_utf8(std::string_view text) {
  const std::size_t offset = first_invalid_utf8(text);
  if (offset == text.size()) return {};
  return not_utf8(text, offset);
}

Result<void> to_result(ReadEnd end, std::string_view text) {
  switch (end.kind) {
    case ReadEnd::Kind::whole: break;
    case ReadEnd::Kind::malformed: return not_json(text, end.offset);
    case ReadEnd::Kind::too_short: return wrong(Code::malformed, "the JSON text ends too early", text, text.size());
    case ReadEnd::Kind::too_deep: return wrong(Code::out_of_range, "the JSON text is nested too deeply", text, end.offset);
    case ReadEnd::Kind::stopped: return failure(Code::conflict, "the reader of the JSON text stopped");
  }
  return {};
}

Result<void> sax_parse(std::string_view text, SaxHandler& handler, const ParseLimits& limits) {
  return sax_parse_into(handler, text, limits);
}

}  // namespace martlet::json
