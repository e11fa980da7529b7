#include <martlet/aws/credentials.hpp>

namespace martlet::aws {

Task<Answer<Credentials>> FixedCredentials::get() { co_return credentials_; }

}  // namespace martlet::aws
