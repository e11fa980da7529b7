#include "error_text.hpp"

#include <martlet/base/error_explanations.hpp>

namespace martlet::deploy {

std::string what_of(const Error& error) {
  return errors::with_name(error.what, {errors::deployment_page(), errors::command_page()}, errors::name_of(error.code));
}

std::string place_of(const Error& error) {
  const Where& where = error.where;
  if (where.file.empty() || where.line == 0) return {};
  return where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column) + ": ";
}

}  // namespace martlet::deploy
