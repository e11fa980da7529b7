// says: to non-scalar type
// clang says: no viable conversion from 'const martlet::Secret' to 'std::string'
#include <string>

#include <martlet/config/secret.hpp>

std::string header(const martlet::Secret& password) {
#ifdef WRONG
  std::string text = password;
#else
  std::string text = password.reveal();
#endif
  return text;
}
