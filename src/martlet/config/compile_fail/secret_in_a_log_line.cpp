// says: no matching function for call to
// clang says: no matching constructor for initialization of 'martlet::LogField'
#include <martlet/base/log.hpp>
#include <martlet/config/secret.hpp>

martlet::LogField field(const martlet::Secret& password) {
#ifdef WRONG
  return martlet::LogField("password", password);
#else
  return martlet::LogField("hasPassword", !password.empty());
#endif
}
