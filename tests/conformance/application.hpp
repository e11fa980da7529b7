#pragma once
#include <martlet/server/server.hpp>

namespace conformance {

/// hapi's defaults where Martlet's are others: terse validation errors, and JSON bodies that are converted as joi does it.
martlet::ServerOptions application_options();

/// Registers the fixed application: two strategies, an onRequest step for every request, ten plugins.
void application(martlet::Server& server);

}  // namespace conformance
