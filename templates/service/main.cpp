#include <martlet/app/run.hpp>

#include "plugins.hpp"

int main(int argc, char** argv) { return martlet::run(argc, argv, my_service::app); }
