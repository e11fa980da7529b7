#include "ecma_pattern.hpp"

#include <array>
#include <utility>

#include <martlet/base/text.hpp>

namespace martlet::openapi_detail {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> posix_classes = {{{"[:alpha:]", "a-zA-Z"},
                                                                                         {"[:digit:]", "0-9"},
                                                                                         {"[:alnum:]", "a-zA-Z0-9"},
                                                                                         {"[:upper:]", "A-Z"},
                                                                                         {"[:lower:]", "a-z"},
                                                                                         {"[:xdigit:]", "0-9A-Fa-f"},
                                                                                         {"[:space:]", "\\s"},
                                                                                         {"[:word:]", "\\w"}}};

class Translator {
 public:
  explicit Translator(std::string_view pcre) : rest_(pcre) {}

  std::optional<std::string> run() {
    while (!rest_.empty() && is_sound_) step();
    if (!is_sound_) return std::nullopt;
    return std::move(out_);
  }

 private:
  void step() {
    if (rest_[0] == '\\') return escape();
    if (rest_[0] == '[') return in_class_ ? nested_class() : begin_class();
    if (in_class_) {
      if (rest_[0] == ']') in_class_ = false;
      return copy(1);
    }
    if (rest_.starts_with("(?") || rest_.starts_with("(*")) return group();
    if (is_quantifier(rest_[0]) && rest_.size() > 1 && rest_[1] == '+') return fail();  // possessive
    if (rest_[0] == '{' && !is_count()) return literal("\\{");
    if (rest_[0] == '}') return literal(std::exchange(counts_, false) ? "}" : "\\}");
    if (rest_[0] == ']') return literal("\\]");
    copy(1);
  }

  void copy(std::size_t bytes) {
    out_ += rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
  }
  void literal(std::string_view text) {
    out_ += text;
    rest_.remove_prefix(1);
  }
  void replace(std::size_t bytes, std::string_view text) {
    out_ += text;
    rest_.remove_prefix(bytes);
  }
  void fail() { is_sound_ = false; }
  static bool is_quantifier(char c) { return c == '*' || c == '+' || c == '?' || c == '}'; }

  // Returns whether a count such as `{2}`, `{2,}` or `{2,4}` comes next. Any other brace is literal text in PCRE.
  bool is_count() {
    std::size_t at = 1;
    const auto digits = [&] {
      const std::size_t begin = at;
      while (at < rest_.size() && is_ascii_digit(rest_[at])) ++at;
      return at > begin;
    };
    if (!digits()) return false;
    if (at < rest_.size() && rest_[at] == ',') {
      ++at;
      digits();
    }
    counts_ = at < rest_.size() && rest_[at] == '}';
    return counts_;
  }

  void begin_class() {
    in_class_ = true;
    copy(1);
    if (rest_.starts_with("^")) copy(1);
    if (rest_.starts_with("]")) literal("\\]");  // the first one is literal text in PCRE
  }

  void nested_class() {
    for (const auto& [posix, ranges] : posix_classes) {
      if (rest_.starts_with(posix)) return replace(posix.size(), ranges);
    }
    if (rest_.starts_with("[:") || rest_.starts_with("[.") || rest_.starts_with("[=")) return fail();
    literal("\\[");
  }

  void group() {
    if (rest_.starts_with("(?P<")) return replace(4, "(?<");
    for (const std::string_view same : {"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<"}) {
      if (rest_.starts_with(same)) return copy(same.size());
    }
    fail();
  }

  void escape() {
    if (rest_.size() < 2) return fail();
    const char c = rest_[1];
    if (std::string_view("dDwWsSnrtfv").find(c) != std::string_view::npos) return copy(2);
    if (std::string_view("^$\\.*+?()[]{}|/").find(c) != std::string_view::npos) return copy(2);
    if (c == '-' && in_class_) return copy(2);
    if (c == 'b' && !in_class_) return copy(2);
    if (c == 'B' && !in_class_) return copy(2);
    if (c == 'A' && !in_class_) return replace(2, "^");
    if ((c == 'z' || c == 'Z') && !in_class_) return replace(2, "$");
    if (c == 'h') return replace(2, in_class_ ? "\\t " : "[\\t ]");
    if (c == 'N' && !in_class_) return replace(2, "[^\\n]");
    if (c == 'x') return code_point();
    if (c == 'p' || c == 'P') return property();
    if (is_ascii_digit(c)) return c == '0' || in_class_ ? fail() : copy(2);
    if (is_ascii_alpha(c)) return fail();
    replace(2, std::string_view(&rest_[1], 1));  // an unnecessary escape is an error with the flag u
  }

  void code_point() {
    if (rest_.size() < 4) return fail();
    if (rest_[2] != '{') return copy(4);
    replace(2, "\\u");
    const std::size_t end = rest_.find('}');
    end == std::string_view::npos ? fail() : copy(end + 1);
  }

  // Converts \pL and \p{L}: ECMA-262 has only the second form.
  void property() {
    if (rest_.size() < 3) return fail();
    if (rest_[2] == '{') {
      const std::size_t end = rest_.find('}');
      return end == std::string_view::npos || rest_[3] == '^' ? fail() : copy(end + 1);
    }
    const std::string text = std::string("\\") + rest_[1] + '{' + rest_[2] + '}';
    replace(3, text);
  }

  std::string_view rest_;
  std::string out_;
  bool in_class_ = false;
  bool counts_ = false;
  bool is_sound_ = true;
};

}  // namespace

std::optional<std::string> ecma_pattern(std::string_view pcre) { return Translator(pcre).run(); }

}  // namespace martlet::openapi_detail
