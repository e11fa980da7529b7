#include <martlet/base/result.hpp>

namespace martlet {

std::string to_text(const Error& error) {
  std::string text;
  if (!error.where.file.empty()) text += error.where.file + ':';
  if (error.where.line > 0) text += std::to_string(error.where.line) + ':';
  if (error.where.column > 0) text += std::to_string(error.where.column) + ':';
  if (!text.empty()) text += ' ';
  if (!error.where.path.empty()) text += error.where.path + ": ";
  text += error.what;
  if (!error.next.empty()) text += "; " + error.next;
  return text;
}

}  // namespace martlet
