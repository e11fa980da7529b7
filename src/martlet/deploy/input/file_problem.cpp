#include "file_problem.hpp"

#include <algorithm>
#include <utility>

#include <martlet/base/excerpt.hpp>

namespace martlet::deploy {
namespace {

constexpr std::size_t before_max = 70;  // bytes of the line that are shown before the place, and after it
constexpr std::size_t after_max = 60;
constexpr std::size_t quoted_max = 60;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The part of the line around `offset` that a person reads, and how many characters of it are before the place.
void show(FileProblem& problem, std::string_view text, std::size_t offset) {
  const std::size_t line_begin = text.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t line_end = std::min(text.find('\n', offset), text.size());
  std::size_t begin = offset - line_begin > before_max ? offset - before_max : line_begin;
  std::size_t end = line_end - offset > after_max ? offset + after_max : line_end;
  while (begin < offset && continues_character(text[begin])) ++begin;
  while (end < line_end && continues_character(text[end])) ++end;
  const std::string_view head = begin > line_begin ? "..." : "";
  const std::string before = without_controls(text.substr(begin, offset - begin), ' ');
  const std::size_t indent = head.empty() ? before.find_first_not_of(' ') : 0;
  const std::string kept = before.substr(indent == std::string::npos ? before.size() : indent);
  problem.caret =
      head.size() + static_cast<std::size_t>(std::count_if(kept.begin(), kept.end(), [](char c) { return !continues_character(c); }));
  problem.line = std::string(head) + kept + without_controls(text.substr(offset, end - offset), ' ') + (end < line_end ? "..." : "");
  while (problem.line.ends_with(' ')) problem.line.pop_back();
}

}  // namespace

std::string quoted(std::string_view text) { return martlet::quoted(without_controls(text, '?'), quoted_max); }

ProblemSink::ProblemSink(std::string_view text, std::string file) : text_(text), file_(std::move(file)), lines_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) lines_.push_back(at + 1);
}

Where ProblemSink::where(std::size_t offset) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset);
  Where where;
  where.file = file_;
  where.line = static_cast<int>(next - lines_.begin());
  where.column = 1 + static_cast<int>(offset - *std::prev(next));
  return where;
}

void ProblemSink::add(std::size_t offset, std::string what, std::string next, Code code) {
  if (problems_.size() == problems_max) {
    ++left_out_;
    return;
  }
  FileProblem problem{{code, std::move(what), where(offset), std::move(next)}, {}, 0};
  show(problem, text_, offset);
  problems_.push_back(std::move(problem));
}

void ProblemSink::add(Error error) {
  const std::size_t line = std::min(static_cast<std::size_t>(std::max(error.where.line, 1)), lines_.size());
  const std::size_t offset = lines_[line - 1] + static_cast<std::size_t>(std::max(error.where.column, 1)) - 1;
  add(std::min(offset, text_.size()), std::move(error.what), std::move(error.next), error.code);
}

FileProblems ProblemSink::take() {
  const auto is_before = [](const FileProblem& a, const FileProblem& b) {
    return std::pair(a.error.where.line, a.error.where.column) < std::pair(b.error.where.line, b.error.where.column);
  };
  std::stable_sort(problems_.begin(), problems_.end(), is_before);
  if (left_out_ > 0) {
    FileProblem rest;
    rest.error = {Code::malformed, "and " + std::to_string(left_out_) + " more problems", {}, "put these right first"};
    rest.error.where.file = file_;
    problems_.push_back(std::move(rest));
  }
  return std::move(problems_);
}

std::string to_text(const FileProblems& problems) {
  std::string text;
  for (const FileProblem& problem : problems) {
    Error head = problem.error;
    const std::string next = std::exchange(head.next, {});
    text += to_text(head) + '\n';
    if (problem.error.where.line == 0) {
      text += "    " + next + '\n';
      continue;
    }
    text += "    " + problem.line + "\n    " + std::string(problem.caret, ' ') + '^' + (next.empty() ? "" : ' ' + next) + '\n';
  }
  return text;
}

}  // namespace martlet::deploy
