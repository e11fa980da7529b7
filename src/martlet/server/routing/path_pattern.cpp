#include <algorithm>
#include <charconv>

#include <martlet/base/text.hpp>
#include <martlet/http/path_normalization.hpp>
#include <martlet/server/routing/path_pattern.hpp>

namespace martlet {
namespace {

bool is_name_character(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_'; }
bool is_upper_hex(char c) { return is_ascii_digit(c) || (c >= 'A' && c <= 'F'); }
bool is_hex(char c) { return is_upper_hex(ascii_upper(c)); }

// A parameter as written, before its position is checked.
struct WrittenParam {
  std::string name;
  bool is_optional = false;
  bool is_wildcard = false;
  std::size_t count = 0;  // n of {p*n}; 0: none given
};

}  // namespace

// Reads one path from left to right. Stores the first error, and stops there.
class PathPatternReader {
 public:
  explicit PathPatternReader(std::string_view path) : path_(path) {}

  Result<PathPattern> read() {
    pattern_.text_ = path_;
    if (path_.size() > path_bytes_max) return too_long("bytes", path_bytes_max);
    if (!path_.starts_with('/')) return wrong("must begin with a slash");
    at_ = 1;
    while (true) {
      if (!read_segment()) return std::unexpected(std::move(error_));
      if (at_ == path_.size()) break;
      ++at_;  // the slash
    }
    if (pattern_.segments_.size() > path_segments_max) return too_long("segments", path_segments_max);
    if (pattern_.params_.size() > path_params_max) return too_long("parameters", path_params_max);
    return std::move(pattern_);
  }

 private:
  bool is_at_end_of_segment() const { return at_ == path_.size() || path_[at_] == '/'; }

  bool read_segment() {
    const std::size_t begin = at_;
    MixedSegment mixed;
    std::vector<WrittenParam> params;
    while (!is_at_end_of_segment()) {
      if (path_[at_] != '{') {
        std::string text;
        if (!read_text(text)) return false;
        if (mixed.texts.empty()) mixed.begins_with_param = !params.empty();
        mixed.texts.push_back(std::move(text));
        continue;
      }
      if (at_ > begin && path_[at_ - 1] == '}') return fail("has two adjacent parameters", "put text between them");
      WrittenParam param;
      if (!read_param(param)) return false;
      params.push_back(std::move(param));
    }
    const bool is_last = at_ == path_.size();
    if (params.empty()) return add_literal(mixed, is_last);
    return mixed.texts.empty() ? add_param(begin, params.front(), is_last) : add_mixed(begin, std::move(mixed), params);
  }

  bool read_text(std::string& text) {
    while (!is_at_end_of_segment() && path_[at_] != '{') {
      if (path_[at_] == '%') {
        if (!read_escape(text)) return false;
      } else if (http::is_path_character(path_[at_])) {
        text += path_[at_++];
      } else {
        return path_[at_] == '}' ? fail("closes a parameter that is not open")
                                 : fail("has a character that a path must escape", "write it as %XX");
      }
    }
    return true;
  }

  bool read_escape(std::string& text) {
    const std::string_view escape = path_.substr(at_, 3);
    if (escape.size() < 3 || !is_hex(escape[1]) || !is_hex(escape[2]))
      return fail("has a % without two hex digits after it", "write % itself as %25");
    const std::string upper = to_upper(escape);
    if (upper != escape) return fail("has the escape " + std::string(escape) + " in lower case", "write " + upper);
    int byte = 0;
    std::from_chars(escape.data() + 1, escape.data() + 3, byte, 16);
    const char plain = static_cast<char>(byte);
    if (http::is_path_character(plain))
      return fail("escapes a character that needs no escape", std::string("write ") + plain + " for " + upper);
    text += escape;
    at_ += escape.size();
    return true;
  }

  // {name} {name?} {name*} {name*2}
  bool read_param(WrittenParam& param) {
    const std::size_t close = path_.find_first_of("}/", at_);
    if (close == std::string_view::npos || path_[close] == '/') return fail("opens a parameter and does not close it");
    std::string_view inside = path_.substr(at_ + 1, close - at_ - 1);
    const auto name_end = std::find_if_not(inside.begin(), inside.end(), is_name_character);
    param.name.assign(inside.begin(), name_end);
    inside.remove_prefix(param.name.size());
    if (param.name.empty()) return fail("has a parameter without a name", "names consist of letters, digits and _");
    if (inside == "?") {
      param.is_optional = true;
    } else if (inside.starts_with('*')) {
      param.is_wildcard = true;
      inside.remove_prefix(1);
      if (!inside.empty() && !read_count(inside, param.count))
        return fail("has a * with something other than a count after it", "counts go from 1");
    } else if (!inside.empty()) {
      return fail("has the parameter \"" + param.name + "\" with something else after its name", "it may be followed by ?, * or *2");
    }
    if (pattern_.has_param(param.name) || std::find(names_.begin(), names_.end(), param.name) != names_.end()) {
      return fail("names the parameter \"" + param.name + "\" twice");
    }
    names_.push_back(param.name);
    at_ = close + 1;
    return true;
  }

  static bool read_count(std::string_view text, std::size_t& count) {
    if (text.front() == '0') return false;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failed == std::errc::result_out_of_range) count = path_segments_max + 1;
    return end == text.data() + text.size();
  }

  bool add_literal(MixedSegment& mixed, bool is_last) {
    if (mixed.texts.empty() && !is_last) return fail("has an empty segment");
    PathSegment segment;
    if (!mixed.texts.empty()) segment.text = std::move(mixed.texts.front());
    pattern_.segments_.push_back(std::move(segment));
    return true;
  }

  bool add_param(std::size_t begin, const WrittenParam& written, bool is_last) {
    const bool is_rest = written.is_wildcard && written.count == 0;
    if (written.is_optional && !is_last)
      return fail_at(begin, "has the optional parameter \"" + written.name + "\" before its end", "only the last segment may be optional");
    if (is_rest && !is_last)
      return fail_at(begin, "has the wildcard \"" + written.name + "\" before its end", "give it a count, as in {" + written.name + "*2}");
    const std::size_t count = std::max<std::size_t>(written.count, 1);
    if (count > path_segments_max) return fail_with(too_long("segments", path_segments_max));
    PathSegment segment;
    segment.kind = is_rest ? PathSegment::Kind::wildcard : PathSegment::Kind::param;
    segment.is_optional = written.is_optional;
    pattern_.segments_.insert(pattern_.segments_.end(), count, segment);
    const bool may_be_nothing = written.is_optional || is_rest;
    pattern_.params_.push_back({written.name, is_rest ? 0 : count, may_be_nothing, may_be_nothing});
    return true;
  }

  bool add_mixed(std::size_t begin, MixedSegment mixed, const std::vector<WrittenParam>& params) {
    for (const WrittenParam& param : params) {
      if (param.is_wildcard) return fail_at(begin, "has the wildcard \"" + param.name + "\" beside text", "a wildcard is a whole segment");
      mixed.may_be_empty.push_back(param.is_optional);
      pattern_.params_.push_back({param.name, 1, false, param.is_optional});
    }
    PathSegment segment;
    segment.kind = PathSegment::Kind::mixed;
    segment.mixed = std::move(mixed);
    pattern_.segments_.push_back(std::move(segment));
    return true;
  }

  std::unexpected<Error> wrong(std::string_view why, std::string next = {}) const {
    return std::unexpected(Error{Code::malformed,
                                 "the path \"" + std::string(path_) + "\" " + std::string(why),
                                 {"", 0, static_cast<int>(at_ + 1), ""},
                                 std::move(next)});
  }
  std::unexpected<Error> too_long(std::string_view unit, std::size_t max) const {
    return failure(Code::out_of_range,
                   "the path \"" + std::string(path_.substr(0, 80)) + "\" has more than " + std::to_string(max) + " " + std::string(unit));
  }
  bool fail_with(std::unexpected<Error> error) {
    error_ = std::move(error.error());
    return false;
  }
  bool fail(std::string_view why, std::string next = {}) { return fail_with(wrong(why, std::move(next))); }
  bool fail_at(std::size_t column, std::string_view why, std::string next = {}) {
    at_ = column;
    return fail(why, std::move(next));
  }

  std::string_view path_;
  std::size_t at_ = 0;
  std::vector<std::string> names_;  // of the parameters read so far
  PathPattern pattern_;
  Error error_;
};

Result<PathPattern> PathPattern::parse(std::string_view path) { return PathPatternReader(path).read(); }

bool PathPattern::has_param(std::string_view name) const {
  return std::any_of(params_.begin(), params_.end(), [&](const PathParam& param) { return param.name == name; });
}

std::string PathPattern::fingerprint() const {
  std::string print;
  for (const PathSegment& segment : segments_) {
    print += '/';
    switch (segment.kind) {
      case PathSegment::Kind::literal: print += segment.text; break;
      case PathSegment::Kind::param: print += '?'; break;
      case PathSegment::Kind::wildcard: print += '#'; break;
      case PathSegment::Kind::mixed: {
        if (segment.mixed.begins_with_param) print += '?';
        for (const std::string& text : segment.mixed.texts) print += text + '?';
        if (!segment.mixed.ends_with_param()) print.pop_back();
      }
    }
  }
  return print;
}

PathPattern PathPattern::folded() const {
  PathPattern lower = *this;
  for (PathSegment& segment : lower.segments_) {
    segment.text = to_lower(segment.text);
    for (std::string& text : segment.mixed.texts) text = to_lower(text);
  }
  return lower;
}

PathPattern PathPattern::without_end() const {
  PathPattern shorter = *this;
  shorter.segments_.pop_back();
  if (shorter.segments_.empty()) shorter.segments_.emplace_back();
  return shorter;
}

}  // namespace martlet
