#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

Task<Outcome<SecurityCredentials>> StaticCredentials::get() { co_return credentials_; }

}  // namespace martlet::aws
