// says: no matching function for call to
#include <martlet/base/log.hpp>
#include <martlet/config/secret.hpp>

martlet::LogField field(const martlet::Secret& password) {
#ifdef WRONG
  return martlet::LogField("password", password);
#else
  return martlet::LogField("hasPassword", !password.empty());
#endif
}
