#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>

#include "events.hpp"
#include "number_text.hpp"
#include "utf8.hpp"

namespace martlet::json {
namespace {

namespace boost_json = boost::json;
using Failure = boost_json::error_code;

/// Boost's handler interface, told on to Events. Strings with escapes come in parts and are joined here.
class Teller {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  explicit Teller(Events& events) : events_(events) {}
  bool stopped() const { return stopped_; }

  bool on_document_begin(Failure&) { return true; }
  bool on_document_end(Failure&) { return true; }
  bool on_object_begin(Failure& ec) { return goes_on(events_.begin_object(), ec); }
  bool on_object_end(std::size_t, Failure& ec) { return goes_on(events_.end_object(), ec); }
  bool on_array_begin(Failure& ec) { return goes_on(events_.begin_array(), ec); }
  bool on_array_end(std::size_t, Failure& ec) { return goes_on(events_.end_array(), ec); }
  bool on_key_part(boost_json::string_view part, std::size_t, Failure&) { return keep(part); }
  bool on_key(boost_json::string_view last, std::size_t, Failure& ec) {
    if (parts_.empty()) return goes_on(events_.key({last.data(), last.size()}), ec);
    return goes_on(events_.key(joined(last)), ec);
  }
  bool on_string_part(boost_json::string_view part, std::size_t, Failure&) { return keep(part); }
  bool on_string(boost_json::string_view last, std::size_t, Failure& ec) {
    if (parts_.empty()) return goes_on(events_.string({last.data(), last.size()}), ec);
    return goes_on(events_.string(joined(last)), ec);
  }
  bool on_number_part(boost_json::string_view, Failure&) { return true; }  // the text is one piece: numbers never come in parts
  bool on_int64(std::int64_t number, boost_json::string_view, Failure& ec) { return goes_on(events_.int64(number), ec); }
  bool on_uint64(std::uint64_t number, boost_json::string_view, Failure& ec) { return goes_on(events_.uint64(number), ec); }
  bool on_double(double, boost_json::string_view text, Failure& ec) {
    // Boost 1.81 may be off by a few units in the last place, which the shortest form then shows.
    const std::string_view number{text.data(), text.size()};
    return goes_on(events_.number(to_double(number), number), ec);
  }
  bool on_bool(bool value, Failure& ec) { return goes_on(events_.boolean(value), ec); }
  bool on_null(Failure& ec) { return goes_on(events_.null(), ec); }
  bool on_comment_part(boost_json::string_view, Failure&) { return true; }
  bool on_comment(boost_json::string_view, Failure&) { return true; }

 private:
  bool keep(boost_json::string_view part) {
    parts_.append(part.data(), part.size());
    return true;
  }
  // Rare: out of the way of the parser's loop.
  [[gnu::noinline, gnu::cold]] std::string_view joined(boost_json::string_view last) {
    parts_.append(last.data(), last.size());
    whole_ = std::exchange(parts_, {});
    return whole_;
  }
  bool goes_on(bool going, Failure& ec) { return going || stop(ec); }
  [[gnu::noinline, gnu::cold]] bool stop(Failure& ec) {
    stopped_ = true;
    ec = boost_json::error::incomplete;
    return false;
  }

  Events& events_;
  std::string parts_;  // of a string that has not ended
  std::string whole_;  // the last one that came in parts
  bool stopped_ = false;
};

Where place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  Where where;
  where.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  where.column = 1 + static_cast<int>(offset - line_start);
  return where;
}

std::unexpected<Error> wrong_byte(std::string_view text, std::size_t offset, const Failure& ec) {
  if (ec == boost_json::error::too_deep)
    return std::unexpected(Error{Code::out_of_range, "the JSON text is nested too deeply", place_of(text, offset), {}});
  if (offset >= text.size())
    return std::unexpected(Error{Code::malformed, "the JSON text ends too early", place_of(text, text.size()), {}});
  return std::unexpected(Error{Code::malformed, "this is not JSON", place_of(text, offset), {}});
}

}  // namespace

Result<void> read_events(std::string_view text, Events& events, const ReadLimits& limits) {
  if (const std::size_t wrong = first_invalid_utf8(text); wrong != text.size())
    return std::unexpected(Error{Code::malformed, "this is not UTF-8", place_of(text, wrong), {}});
  boost_json::parse_options options;
  options.max_depth = limits.depth_max;
  options.allow_invalid_utf8 = true;  // checked above, at a third of the cost
  boost_json::basic_parser<Teller> parser(options, events);
  Failure ec;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
  if (parser.handler().stopped()) return failure(Code::conflict, "the reader of the JSON text stopped");
  if (ec || used != text.size()) return wrong_byte(text, used, ec);
  return {};
}

}  // namespace martlet::json
