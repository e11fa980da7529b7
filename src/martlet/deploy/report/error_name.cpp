#include "error_name.hpp"

#include <martlet/base/explanations.hpp>

namespace martlet::deploy {

std::string what_of(const Error& error) {
  return errors::with_name(error.what, {errors::deployment_page(), errors::command_page()}, errors::name_of(error.code));
}

}  // namespace martlet::deploy
