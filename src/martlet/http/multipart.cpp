#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/http/multipart.hpp>

namespace martlet::http {
namespace {

constexpr std::string_view line_end = "\r\n";

std::unexpected<Error> broken(std::string why) { return failure(Code::malformed, "Invalid multipart payload format", std::move(why)); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

// The parameters of a Content-Disposition that a part needs.
struct Disposition {
  std::optional<std::string> name;
  std::optional<std::string> filename;
  bool name_is_extended = false;
  bool filename_is_extended = false;
};

// Returns the value of `filename*=UTF-8''%e2%82%ac` (RFC 8187), whatever charset it claims.
std::optional<std::string> extended_value(std::string_view text) {
  const std::size_t first = text.find('\'');
  const std::size_t second = first == std::string_view::npos ? first : text.find('\'', first + 1);
  return second == std::string_view::npos ? std::nullopt : percent_decode(text.substr(second + 1));
}

// A reader of the parameters of a Content-Disposition, from left to right.
class DispositionReader {
 public:
  explicit DispositionReader(std::string_view header) : rest_(header) {}

  Result<Disposition> read() {
    const std::size_t end = std::min(rest_.find(';'), rest_.size());
    if (!equals_ignoring_case(trim(rest_.substr(0, end)), "form-data")) return broken("a part's content-disposition is not form-data");
    rest_.remove_prefix(end);
    while (!rest_.empty()) {
      rest_.remove_prefix(1);  // the semicolon
      if (Result<void> taken = take_parameter(); !taken) return std::unexpected(std::move(taken.error()));
    }
    if (!found_.name || found_.name->empty()) return broken("a part's content-disposition has no name");
    return std::move(found_);
  }

 private:
  Result<void> take_parameter() {
    const std::size_t end = rest_.find_first_of("=;");
    std::string_view key = trim(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end, rest_.size()));
    if (!rest_.starts_with('=')) return key.empty() ? Result<void>() : broken("a content-disposition has a parameter without a value");
    rest_.remove_prefix(1);
    const bool is_extended = key.ends_with('*');
    if (is_extended) key.remove_suffix(1);
    const std::string_view sent = take_value();
    if (!is_blank(rest_.substr(0, rest_.find(';')))) return broken("a content-disposition has something after a value");
    rest_.remove_prefix(std::min(rest_.find(';'), rest_.size()));

    std::optional<std::string> value = is_extended ? extended_value(sent) : replace_invalid_utf8(sent);
    if (!value) return broken("a content-disposition has an extended value that cannot be decoded");
    if (equals_ignoring_case(key, "name")) return keep(found_.name, found_.name_is_extended, std::move(*value), is_extended);
    if (equals_ignoring_case(key, "filename")) return keep(found_.filename, found_.filename_is_extended, std::move(*value), is_extended);
    return {};
  }

  // Quoted text ends at the next quote: browsers write an inner quote as %22, and a backslash is literal (Windows paths).
  std::string_view take_value() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
    const bool is_quoted = rest_.starts_with('"');
    if (is_quoted) rest_.remove_prefix(1);
    const std::size_t end = std::min(rest_.find_first_of(is_quoted ? "\"" : "; \t"), rest_.size());
    const std::string_view value = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + (is_quoted ? 1 : 0), rest_.size()));
    return value;
  }

  // An extended value replaces a plain one (RFC 6266, section 4.3); two of the same kind are an error.
  static Result<void> keep(std::optional<std::string>& place, bool& place_is_extended, std::string value, bool is_extended) {
    if (place && place_is_extended == is_extended) return broken("a content-disposition names a parameter twice");
    if (place && place_is_extended) return {};
    place = std::move(value);
    place_is_extended = is_extended;
    return {};
  }

  std::string_view rest_;
  Disposition found_;
};

class MultipartReader {
 public:
  MultipartReader(std::string_view body, std::string_view boundary, const MultipartLimits& limits)
      : rest_(body), dash_boundary_("--" + std::string(boundary)), delimiter_(std::string(line_end) + dash_boundary_), limits_(limits) {}

  Result<std::vector<Part>> read() {
    if (!skip_preamble()) return broken("no line begins with the boundary");
    std::vector<Part> parts;
    while (true) {
      if (is_end()) return parts;
      if (parts.size() == limits_.parts_max) return broken("there are more than " + std::to_string(limits_.parts_max) + " parts");
      Result<Part> part = read_part();
      if (!part) return std::unexpected(std::move(part.error()));
      parts.push_back(std::move(*part));
    }
  }

 private:
  // After this and skip_to_delimiter() `rest_` begins right after a boundary. A boundary within a line doesn't end a preamble.
  bool skip_preamble() {
    const std::size_t at = rest_.find(dash_boundary_);
    if (at == std::string_view::npos || (at > 0 && !rest_.substr(0, at).ends_with(line_end))) return false;
    rest_.remove_prefix(at + dash_boundary_.size());
    return true;
  }

  // Returns the text before the next delimiter, and skips both.
  std::optional<std::string_view> skip_to_delimiter() {
    const std::size_t at = rest_.find(delimiter_);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view before = rest_.substr(0, at);
    rest_.remove_prefix(at + delimiter_.size());
    return before;
  }

  bool is_end() const {
    if (!rest_.starts_with("--")) return false;
    const std::string_view after = rest_.substr(2);
    return is_blank(after.substr(0, after.find(line_end)));
  }

  // Returns nullopt if no complete line is left.
  std::optional<std::string_view> take_line() {
    const std::size_t end = rest_.find(line_end);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + line_end.size());
    return line;
  }

  Result<Part> read_part() {
    const std::optional<std::string_view> after_boundary = take_line();
    if (!after_boundary) return broken("the last boundary is missing");
    if (!is_blank(*after_boundary)) return broken("there is something after a boundary");
    Part part;
    if (Result<void> read = read_headers(part.headers); !read) return std::unexpected(std::move(read.error()));
    const std::string* disposition = part.headers.get("content-disposition");
    if (!disposition) return broken("a part has no content-disposition");
    Result<Disposition> named = DispositionReader(*disposition).read();
    if (!named) return std::unexpected(std::move(named.error()));
    // hapi refuses it: in JavaScript it would replace the prototype of the form's object.
    if (*named->name == "__proto__") return broken("a part is called __proto__");
    part.name = std::move(*named->name);
    part.filename = std::move(named->filename);

    // The blank line may end with the delimiter's line break: then the part has no body.
    if (rest_.starts_with(dash_boundary_)) {
      rest_.remove_prefix(dash_boundary_.size());
      return part;
    }
    const std::optional<std::string_view> body = skip_to_delimiter();
    if (!body) return broken("a part has no end");
    part.body = *body;
    return part;
  }

  // Reads up to and including the blank line.
  Result<void> read_headers(Headers& headers) {
    std::string pending;
    for (std::size_t count = 0;; ++count) {
      const std::optional<std::string_view> line = take_line();
      if (!line || line->starts_with(dash_boundary_)) return broken("a part ends within its headers");
      if (count > limits_.headers_max) return broken("a part has more than " + std::to_string(limits_.headers_max) + " header lines");
      if (line->starts_with(' ') || line->starts_with('\t')) {
        if (pending.empty()) return broken("a part's headers begin with a folded line");
        pending += ' ';
        pending += line->substr(1);
        continue;
      }
      if (!pending.empty()) {
        if (Result<void> kept = keep_header(pending, headers); !kept) return kept;
      }
      if (line->empty()) return {};
      pending = *line;
    }
  }

  static Result<void> keep_header(std::string_view line, Headers& headers) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return broken("a part's header has no name");
    headers.set(to_lower(line.substr(0, colon)), replace_invalid_utf8(trim(line.substr(colon + 1))));
    return {};
  }

  std::string_view rest_;
  std::string dash_boundary_;
  std::string delimiter_;
  MultipartLimits limits_;
};

}  // namespace

Result<std::vector<Part>> parse_multipart(std::string_view body, std::string_view boundary, const MultipartLimits& limits) {
  if (boundary.empty() || boundary.size() > limits.boundary_max) return broken("the boundary is empty or too long");
  return MultipartReader(body, boundary, limits).read();
}

}  // namespace martlet::http
