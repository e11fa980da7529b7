#pragma once
#include <martlet/server/server.hpp>

// The plugins of the conformance application (data/README.md describes every route). Each is in a file named after it.

namespace conformance {

martlet::Plugin health();
martlet::Plugin routing();
martlet::Plugin catalog();
martlet::Plugin orders();
martlet::Plugin admin();
martlet::Plugin payload();
martlet::Plugin account();
martlet::Plugin caching();
martlet::Plugin reply();
martlet::Plugin cors();

}  // namespace conformance
