#include "object_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>

namespace martlet::deploy {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Levenshtein's distance, for keys of some ten letters.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (ascii_lower(a[i - 1]) == ascii_lower(b[j - 1]) ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

std::string meant_by(std::string_view key, const std::vector<std::string>& known) {
  constexpr std::size_t key_bytes_max = 40;
  for (const std::string& one : known) {
    if (key.size() < key_bytes_max && distance(key, one) <= 2) return "do you mean \"" + one + "\"?";
  }
  return "the keys are " + join(known, ", ");
}

bool is_trailing_comma(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != ']' && text[at] != '}')) return false;
  const std::string_view before = text.substr(0, at);
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && before[last] == ',';
}

void explain(Error error, std::string_view text, ProblemSink& problems) {
  std::size_t at = 0;
  for (int line = 1; line < error.where.line; ++line) at = text.find('\n', at) + 1;
  at += static_cast<std::size_t>(std::max(error.where.column, 1)) - 1;
  if (is_trailing_comma(text, at)) {
    problems.add(text.substr(0, at).rfind(','), "there is a comma before the end of the list or object", "drop it");
  } else if (at < text.size() && text[at] == '/') {
    problems.add(at, "JSON has no comments", "drop it");
  } else if (at < text.size() && text[at] == '\'') {
    problems.add(at, "JSON has no single quotes", "write \"");
  } else {
    problems.add(std::move(error));
  }
}

}  // namespace

ObjectReader::ObjectReader(const PlacedValue& value, std::string what, ProblemSink& problems)
    : value_(value), what_(std::move(what)), problems_(problems) {
  if (value.kind == PlacedValue::Kind::object) return;
  problems.add(value.begin, what_ + " must be an object, and this is " + std::string(name_of(value.kind)));
}

const PlacedMember* ObjectReader::find(std::string_view key) {
  known_.emplace_back(key);
  const auto found = std::find_if(value_.members.begin(), value_.members.end(), [&](const PlacedMember& one) { return one.key == key; });
  return found == value_.members.end() ? nullptr : &*found;
}

const PlacedValue* ObjectReader::checked(const PlacedMember& member, PlacedValue::Kind kind) {
  if (member.value.kind == kind) return &member.value;
  problems_.add(member.value.begin,
                '"' + member.key + "\" must be " + std::string(name_of(kind)) + ", and this is " + std::string(name_of(member.value.kind)));
  return nullptr;
}

const PlacedValue* ObjectReader::required(std::string_view key, PlacedValue::Kind kind) {
  const PlacedMember* member = find(key);
  if (member) return checked(*member, kind);
  if (value_.kind == PlacedValue::Kind::object)
    problems_.add(value_.begin, what_ + " has no \"" + std::string(key) + '"', "add it", Code::missing);
  return nullptr;
}

const PlacedValue* ObjectReader::optional(std::string_view key, PlacedValue::Kind kind) {
  const PlacedMember* member = find(key);
  return member ? checked(*member, kind) : nullptr;
}

void ObjectReader::finish() {
  std::set<std::string_view> seen;
  for (const PlacedMember& member : value_.members) {
    if (!seen.insert(member.key).second) {
      problems_.add(member.begin, "the key " + quoted(member.key) + " comes twice in one object", "drop one");
    } else if (std::find(known_.begin(), known_.end(), member.key) == known_.end()) {
      problems_.add(member.begin, "there is no key " + quoted(member.key) + " here", meant_by(member.key, known_));
    }
  }
}

std::optional<int> read_whole(const PlacedValue& value, std::string_view name, int min, int max, ProblemSink& problems) {
  int number = 0;
  const char* end = value.text.data() + value.text.size();
  const auto [stopped, problem] = std::from_chars(value.text.data(), end, number);
  if (problem == std::errc() && stopped == end && number >= min && number <= max) return number;
  problems.add(value.begin, '"' + std::string(name) + "\" is a whole number from " + std::to_string(min) + " to " + std::to_string(max), {},
               Code::out_of_range);
  return std::nullopt;
}

std::size_t offset_in(const PlacedValue& string, int column) {
  const bool has_escapes = string.end - string.begin != string.text.size() + 2;
  return has_escapes ? string.begin : string.begin + static_cast<std::size_t>(std::max(column, 1));
}

std::optional<PlacedValue> read_document(std::string_view text, std::size_t bytes_max, ProblemSink& problems) {
  if (text.size() > bytes_max) {
    problems.add(0, "the file is larger than " + std::to_string(bytes_max / 1024) + " KB", {}, Code::too_large);
    return std::nullopt;
  }
  if (text.starts_with(byte_order_mark)) {
    problems.add(0, "the file begins with a byte order mark", "save it as UTF-8 without one");
    return std::nullopt;
  }
  if (trim(text).empty()) {
    problems.add(0, "the file is empty");
    return std::nullopt;
  }
  auto document = read_placed(text);
  if (document) return *std::move(document);
  explain(std::move(document.error()), text, problems);
  return std::nullopt;
}

}  // namespace martlet::deploy
