#include <martlet/config/file_problem.hpp>

#include <utility>

namespace martlet {

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

}  // namespace martlet
