#include <martlet/base/source_text.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include <martlet/base/code_point.hpp>
#include <martlet/base/quoted_text.hpp>

namespace martlet {
namespace {

constexpr std::size_t before_max = 70;  // bytes of the line that are shown before the place, and as many after it
constexpr std::size_t after_max = 60;

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

}  // namespace

SourceText::SourceText(std::string_view text, std::string file) : text_(text), file_(std::move(file)), lines_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) lines_.push_back(at + 1);
}

Where SourceText::where(std::size_t offset) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset);
  Where where;
  where.file = file_;
  where.line = static_cast<int>(next - lines_.begin());
  where.column = 1 + static_cast<int>(offset - *std::prev(next));
  return where;
}

std::size_t SourceText::offset_of(const Where& where) const {
  const std::size_t line = std::min(static_cast<std::size_t>(std::max(where.line, 1)), lines_.size());
  return std::min(lines_[line - 1] + static_cast<std::size_t>(std::max(where.column, 1)) - 1, text_.size());
}

SourceText::Excerpt SourceText::excerpt(std::size_t offset) const {
  const std::size_t line_begin = text_.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t line_end = std::min(text_.find('\n', offset), text_.size());
  std::size_t begin = offset - line_begin > before_max ? offset - before_max : line_begin;
  std::size_t end = line_end - offset > after_max ? offset + after_max : line_end;
  while (begin < offset && continues_character(text_[begin])) ++begin;
  while (end < line_end && continues_character(text_[end])) ++end;
  const std::string_view head = begin > line_begin ? "..." : "";
  const std::string before = without_controls(text_.substr(begin, offset - begin), ' ');
  const std::size_t indent = head.empty() ? before.find_first_not_of(' ') : 0;
  const std::string kept = before.substr(indent == std::string::npos ? before.size() : indent);
  Excerpt excerpt;
  excerpt.caret = head.size() + characters_in(kept);
  excerpt.line = std::string(head) + kept + without_controls(text_.substr(offset, end - offset), ' ') + (end < line_end ? "..." : "");
  while (excerpt.line.ends_with(' ')) excerpt.line.pop_back();
  return excerpt;
}

}  // namespace martlet
