export { OnboardingGatewayModule } from './onboarding-gateway.module.js';
