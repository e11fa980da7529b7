#pragma once
#include <martlet/server/server.hpp>

namespace conformance {

/// hapi's defaults where Martlet's differ: terse validation errors, and JSON bodies that are converted as joi does.
martlet::ServerOptions application_options();

/// Registers the conformance application: two authentication strategies, an onRequest step for every request, and ten plugins.
void application(martlet::Server& server);

}  // namespace conformance
